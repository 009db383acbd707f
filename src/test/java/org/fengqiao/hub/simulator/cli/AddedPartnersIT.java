package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.fengqiao.hub.partner.ProjectCopy;
import org.fengqiao.hub.partner.ReadmeExample;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
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
import tools.jackson.databind.JsonNode;

/**
 * One more partner of a known kind is one file, one of a new dialect that file and a folder: the
 * README's examples, in a copy, on real sockets.
 */
class AddedPartnersIT {

  private static final String COURT = "court-qingdao-railway";
  private static final String STATION = "centre-laixi-station";
  private static final String INSURER = "institution-example-insurer";
  private static final String ITS_CODE = "91370215MA3C123469";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static final String JSON = "application/json";

  private static SimulatedCourt railway;
  private static SimulatedCentre station;
  private static JsonDesk insurer;
  private static Town town;

  @BeforeAll
  static void open() throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder.resolve("hub/pki"), "changeit");
    authority.enrol(List.of(COURT, STATION, INSURER));
    CourtWire unused = new CourtWire(URI.create("https://localhost:1/"), false, false);
    railway = SimulatedCourt.open(authority.identity(COURT), 0, folder.resolve(COURT), unused);
    insurer = new JsonDesk(authority.identity(INSURER));
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
    insurer.close();
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

  @Test
  void aDialectOfItsOwnIsAFolderAndItsPartnerIsAskedAndAnswersInIt() throws Exception {
    String hubCase = refer("railway-3", 14, "");
    await().atMost(Town.patience()).until(() -> town.centre.effects("railway-3") == 1);
    byte[] request = BankLetters.request("ask-insurer", hubCase, ITS_CODE);
    String said = town.rest("centre-qingdao").send("ask-insurer", JSON, request).body();
    assertThat(said).contains("\"ACCEPTED\"");

    JsonNode asked = insurer.awaited("ASK");
    assertThat(asked.path("no").asString()).isEqualTo("ask-insurer");
    assertThat(asked.path("case").asString()).isEqualTo(hubCase);
    assertThat(asked.path("about").asString()).isEqualTo("信用卡透支，持卡人申请分期");
    assertThat(asked.propertyNames())
        .containsExactlyInAnyOrder("no", "type", "time", "case", "version", "party", "about");

    HubRest.Answer answer = answers("yes-1", asked, List.of("POWER_OF_ATTORNEY", "IDENTITY_PROOF"));
    assertThat(answer.accepted()).as(answer.body()).isTrue();
    await()
        .atMost(Town.patience())
        .until(() -> town.centre.kindsOf(hubCase).contains("consent-answer"));
    assertThat(town.centre.document("yes-1").map(String::new).orElse(""))
        .contains("\"consent-answer\"", "\"answer\":\"CONSENTED\"", "\"kind\":\"IDENTITY_PROOF\"");
    assertThat(town.centre.attachment(BankLetters.digestOf("IDENTITY_PROOF"))).isPresent();
  }

  @Test
  void whatDoesNotFitItsSchemaIsRefusedAtThePlaceInItsOwnDocument() throws Exception {
    String letter = "{\"no\":\"odd-1\",\"type\":\"REPLY\",\"party\":\"P1\",\"reply\":\"PERHAPS\"}";

    assertThat(town.rest(INSURER).send("odd-1", JSON, letter.getBytes(UTF_8)).body())
        .contains("ELEMENT_MISSING", "/version", "\"code\"");
  }

  private static HubRest.Answer answers(String id, JsonNode asked, List<String> papers)
      throws Exception {
    StringJoiner listed = new StringJoiner(",");
    for (String paper : papers) {
      BankLetters.upload(town.rest(INSURER), paper);
      listed.add(
          "{\"what\":\"%d\",\"title\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}"
              .formatted(
                  papers.indexOf(paper) + 1,
                  paper,
                  BankLetters.content(paper).length,
                  BankLetters.digestOf(paper)));
    }
    String letter =
        ("{\"no\":\"%s\",\"type\":\"REPLY\",\"time\":\"%s\",\"case\":\"%s\",\"version\":%d,"
                + "\"party\":\"%s\",\"reply\":\"Y\",\"papers\":[%s]}")
            .formatted(
                id,
                asked.path("time").asString(),
                asked.path("case").asString(),
                asked.path("version").asInt(),
                asked.path("party").asString(),
                listed);
    return town.rest(INSURER).send(id, JSON, letter.getBytes(UTF_8));
  }

  private static String refer(String messageId, int sequence, String stationNamed)
      throws Exception {
    String envelope =
        Town.referral(messageId, sequence)
            .replace("鲁0202", "鲁7102")
            .replace("91370200MA3TE5T035", ITS_CODE)
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
    return CentreScript.varying(
        referral ->
            "railway-3".equals(referral.getHeader().getMessageId())
                ? CentreScript.Ending.UNDER_WAY
                : CentreScript.Ending.AGREED,
        Duration.ofMillis(200));
  }

  private static Town town(int brokerPort) throws Exception {
    ProjectCopy copy =
        ProjectCopy.in(folder.resolve("copy")).with(ReadmeExample.of(Path.of("README.md")));
    return new Town(
        folder,
        agreeing(),
        new Town.Setup(
            List.of(
                "--hub.routes=" + copy.path("routes"),
                "--hub.mappings=" + copy.path("mappings"),
                "--hub.broker.partners=true",
                "--hub.broker.partner-port=" + brokerPort),
            Map.of(
                "COURT_QINGDAO_RAILWAY_ENDPOINT",
                railway.endpoint().toString(),
                "INSTITUTION_EXAMPLE_INSURER_ENDPOINT",
                insurer.endpoint().toString())));
  }
}
