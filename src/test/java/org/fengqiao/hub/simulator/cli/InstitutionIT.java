package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A bank is asked and told in its own cases, less than the court, and in nobody else's. */
class InstitutionIT implements CentreCarries {

  private static final String BANK = "institution-example-bank";
  private static final String ITS_CODE = "91370200MA3TE5B17D";
  private static final String OTHER_BANKS_CODE = "91370200MA3TE5T035";

  private static Town town;
  private static SimulatedInstitution bank;
  private static CentreStory story;
  private static AlertEars ears;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    DemoAuthority authority =
        DemoAuthority.in(folder.resolve("hub/pki"), "changeit").enrol(List.of(BANK));
    bank = SimulatedInstitution.open(authority.identity(BANK), 0, folder.resolve(BANK));
    ears = new AlertEars();
    List<String> settings = new ArrayList<>(ears.settings());
    settings.add(Desk.setting());
    town =
        new Town(
            folder,
            CentreStory.script(InstitutionIT::ending),
            new Town.Setup(
                settings, Map.of("INSTITUTION_EXAMPLE_BANK_ENDPOINT", bank.endpoint().toString())));
    story = new CentreStory(town, InstitutionIT::byWebhook, bank, ears).play();
  }

  private static String byWebhook(String id, byte[] document) throws Exception {
    return town.rest("centre-qingdao").send(id, "application/json", document).body();
  }

  @Override
  public CentreStory story() {
    return story;
  }

  @AfterAll
  static void closeTown() {
    town.close();
    story.close();
    bank.close();
    ears.close();
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

  @Test
  void aBankIsAskedAndConsentsWithTwoDocumentsThatReachTheCentre() throws Exception {
    String hubCase = refer("bank-asked", 804, ITS_CODE);
    HubRest.Answer asked = ask("CQ-804", hubCase, ITS_CODE);
    assertThat(asked.accepted()).as(asked.body()).isTrue();
    await().atMost(Town.patience()).until(() -> bank.kindsOf(hubCase).contains("consent-request"));

    HubRest.Answer halfway = consent("CA-804", hubCase, List.of("POWER_OF_ATTORNEY"));
    assertThat(halfway.body()).contains("CONSENT_DOCUMENT_MISSING", "代理人身份证明");
    HubRest.Answer complete =
        consent("CA-804", hubCase, List.of("POWER_OF_ATTORNEY", "IDENTITY_PROOF"));
    assertThat(complete.accepted()).as(complete.body()).isTrue();

    await()
        .atMost(Town.patience())
        .until(() -> town.centre.kindsOf(hubCase).contains("consent-answer"));
    assertThat(town.centre.attachment(BankLetters.digestOf("IDENTITY_PROOF"))).isPresent();
    assertThat(town.shinan.kindsOf(hubCase)).doesNotContain("consent-answer", "consent-request");

    consent("CA-804-again", hubCase, List.of("POWER_OF_ATTORNEY", "IDENTITY_PROOF"));
    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(bank.kindsOf(hubCase)).contains("rejection"));
  }

  @Test
  void theCentreCannotAskABankThatIsNoPartyOfTheCaseAndThatBankCannotSpeak() throws Exception {
    String others = refer("bank-not-asked", 805, OTHER_BANKS_CODE);

    assertThat(ask("CQ-805", others, ITS_CODE).accepted()).isTrue();
    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(town.centre.kindsOf(others)).contains("rejection"));
    assertThat(bank.kindsOf(others)).isEmpty();
    assertThat(consent("CA-805", others, List.of("POWER_OF_ATTORNEY", "IDENTITY_PROOF")).body())
        .contains("CASE_UNKNOWN");
  }

  @Test
  void aBankSaysThatItIsThereAndLearnsWhetherWhatItSentLastIsHere() throws Exception {
    HubRest rest = town.rest(BANK);
    byte[] letter = "{}".getBytes(StandardCharsets.UTF_8);
    String digest =
        town.ledger().ask("select original_digest from message where external_id = 'st-consent'");

    assertThat(rest.heartbeat("{\"every\":\"PT5M\"}").body())
        .contains("\"at\"")
        .doesNotContain("HELD");
    assertThat(beat(rest, "st-consent", digest)).contains("\"last\":\"HELD\"");
    assertThat(beat(rest, "st-consent", Digests.of(letter))).contains("\"OTHER_CONTENT\"");
    assertThat(beat(rest, "st-ask", digest))
        .as("the centre's, not its own")
        .contains("\"NOT_HELD\"");
    assertThat(rest.heartbeat("{\"every\":\"PT1S\"}").body())
        .contains("VALUE_INVALID", "/every", "PT10S – PT24H");
    assertThat(
            town.ledger()
                .count("select every_seconds from heartbeat where partner = '" + BANK + "'"))
        .isEqualTo(300);
  }

  private static String beat(HubRest rest, String last, String digest) throws Exception {
    return rest.heartbeat(
            "{\"every\":\"PT5M\",\"lastMessageId\":\"%s\",\"digest\":\"%s\"}"
                .formatted(last, digest))
        .body();
  }

  private static HubRest.Answer ask(String id, String hubCase, String creditCode) throws Exception {
    byte[] document = BankLetters.request(id, hubCase, creditCode);
    return town.rest("centre-qingdao").send(id, "application/json", document);
  }

  private static HubRest.Answer consent(String id, String hubCase, List<String> kinds)
      throws Exception {
    return BankLetters.consent(town.rest(BANK), id, hubCase, kinds);
  }

  /** Cases whose bank is asked stay open; the others end in an agreement. */
  private static CentreScript.Ending ending(CaseReferral referral) {
    return String.valueOf(referral.getHeader().getMessageId()).contains("asked")
        ? CentreScript.Ending.UNDER_WAY
        : CentreScript.Ending.AGREED;
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
