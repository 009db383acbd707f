package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A bank is told the outcome of its own cases, less than the court, and of nobody else's. */
class InstitutionIT {

  private static final String BANK = "institution-example-bank";
  private static final String ITS_CODE = "91370200MA3TE5B17D";
  private static final String OTHER_BANKS_CODE = "91370200MA3TE5T035";

  private static Town town;
  private static SimulatedInstitution bank;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    DemoAuthority authority =
        DemoAuthority.in(folder.resolve("hub/pki"), "changeit").enrol(List.of(BANK));
    bank = SimulatedInstitution.open(authority.identity(BANK), 0, folder.resolve(BANK));
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(200)),
            new Town.Setup(
                List.of(),
                Map.of("INSTITUTION_EXAMPLE_BANK_ENDPOINT", bank.endpoint().toString())));
  }

  @AfterAll
  static void closeTown() {
    town.close();
    bank.close();
  }

  @Test
  void aBankIsToldTheOutcomeOfItsCaseWithoutWhatIsForTheCourtAlone() throws Exception {
    String hubCase = refer("bank-own", 801, ITS_CODE);

    await()
        .atMost(Town.patience())
        .untilAsserted(
            () -> assertThat(bank.kindsOf(hubCase)).containsExactly("mediation-outcome"));

    String told =
        new String(
            bank.document(bank.messages().get(bank.messages().size() - 1)).orElseThrow(),
            StandardCharsets.UTF_8);
    assertThat(told).contains("R01_AGREED", "\"agreement\"");
    assertThat(told)
        .doesNotContain("serviceAddresses", "contactLog", "undisputedFacts", "\"materials\"");
    assertThat(town.rest(BANK).get("cases/" + hubCase).status()).isEqualTo(200);
  }

  @Test
  void aBankLearnsNothingOfACaseItIsNoPartyOf() throws Exception {
    int before = bank.messages().size();
    String others = refer("bank-other", 802, OTHER_BANKS_CODE);
    String own = refer("bank-own-later", 803, ITS_CODE);

    await().atMost(Town.patience()).until(() -> concluded(others));
    await().atMost(Town.patience()).until(() -> !bank.kindsOf(own).isEmpty());
    assertThat(bank.messages()).hasSize(before + 1);
    assertThat(bank.kindsOf(others)).isEmpty();
    assertThat(town.rest(BANK).get("cases/" + others).status()).isEqualTo(404);
  }

  private static boolean concluded(String hubCase) {
    return town.shinan.kindsOf(hubCase).contains("mediation-outcome");
  }

  private static String refer(String id, int sequence, String creditCode) throws Exception {
    LightCourt.Answer answer =
        town.light("court-shinan")
            .post(Town.referral(id, sequence).replace(OTHER_BANKS_CODE, creditCode));
    assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
    return answer.body().replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
  }
}
