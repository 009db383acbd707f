package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.partner.ReadmeExample;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * One more partner of a known kind is one file: the README's examples, in a copy, on real sockets.
 */
class AddedPartnersIT {

  private static final String COURT = "court-qingdao-railway";
  private static final String STATION = "centre-laixi-station";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static SimulatedCourt railway;
  private static SimulatedCentre station;
  private static Town town;

  @BeforeAll
  static void open() throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder.resolve("hub/pki"), "changeit");
    authority.enrol(List.of(COURT, STATION));
    CourtWire unused = new CourtWire(URI.create("https://localhost:1/"), false, false);
    railway = SimulatedCourt.open(authority.identity(COURT), 0, folder.resolve(COURT), unused);
    int brokerPort = Town.freePort();
    town = town(brokerPort);
    station =
        SimulatedCentre.open(
            authority.identity(STATION), 0, folder.resolve(STATION), town.api(), agreeing());
    station.useQueues(authority.identity(STATION), brokerPort);
  }

  @AfterAll
  static void close() {
    town.close();
    station.close();
    railway.close();
  }

  @Test
  void theFileOfACourtIsEnoughToReferACaseAndToGetTheOutcome() throws Exception {
    String hubCase = refer("railway-1", 12, "");

    awaitOutcome(hubCase);
    assertThat(town.centre.kindsOf(hubCase)).containsExactly("case-referral");
  }

  @Test
  void aStationWithASystemOfItsOwnTakesItsReferralsFromItsQueueAndAnswersThere() throws Exception {
    String hubCase = refer("railway-2", 13, "<station>莱西调解站</station>");

    awaitOutcome(hubCase);
    assertThat(station.kindsOf(hubCase)).containsExactly("case-referral");
    assertThat(station.document("railway-2").map(String::new).orElse(""))
        .contains("\"dispatch\"", "\"station\":\"laixi\"", "\"track\":");
    assertThat(town.centre.kindsOf(hubCase)).as("it is the station's case").isEmpty();
    assertThat(town.rest(COURT).get("cases/" + hubCase).body())
        .contains("\"centre\":\"" + STATION + "\"", "\"station\":\"laixi\"");
  }

  private static String refer(String messageId, int sequence, String stationNamed)
      throws Exception {
    String envelope =
        Town.referral(messageId, sequence)
            .replace("鲁0202", "鲁7102")
            .replaceAll("<station>[^<]*</station>", "")
            .replaceFirst("<contact>", stationNamed + "<contact>");
    LightCourt.Answer answer = town.light(COURT).post(envelope);
    assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
    return answer.body().replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
  }

  private static void awaitOutcome(String hubCase) {
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(railway.kindsOf(hubCase))
                    .contains("referral-response", "mediation-outcome"));
  }

  private static CentreScript agreeing() {
    return CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(200));
  }

  private static Town town(int brokerPort) throws Exception {
    Path routes = folder.resolve("routes");
    FileSystemUtils.copyRecursively(Path.of("routes"), routes);
    for (ReadmeExample shown : ReadmeExample.of(Path.of("README.md"))) {
      shown.into(routes.resolve("partners"));
    }
    return new Town(
        folder,
        agreeing(),
        new Town.Setup(
            List.of(
                "--hub.routes=" + routes,
                "--hub.broker.partners=true",
                "--hub.broker.partner-port=" + brokerPort),
            Map.of("COURT_QINGDAO_RAILWAY_ENDPOINT", railway.endpoint().toString())));
  }
}
