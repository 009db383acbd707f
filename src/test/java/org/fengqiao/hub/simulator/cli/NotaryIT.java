package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.DigestAlgorithm;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.fengqiao.hub.simulator.CentreReply;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.NotaryScript;
import org.fengqiao.hub.simulator.SimulatedNotary;
import org.fengqiao.hub.simulator.notary.GetMatterStatus;
import org.fengqiao.hub.simulator.notary.Header;
import org.fengqiao.hub.simulator.notary.Matter;
import org.fengqiao.hub.simulator.notary.RevokeCertificate;
import org.fengqiao.hub.simulator.notary.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 赋强公证 and 执行证书 end to end: SOAP both ways by the notaries' own contract. */
class NotaryIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration STEP = Duration.ofMillis(200);
  private static final Path SAMPLE =
      Path.of("mappings/court-soap/samples/entrusted-before-filing.xml");
  private static final ConfirmationDecisionKind[] EXECUTED = {
    ConfirmationDecisionKind.ACCEPTED,
    ConfirmationDecisionKind.CERTIFICATE_ISSUED,
    ConfirmationDecisionKind.VERIFYING,
    ConfirmationDecisionKind.EXECUTION_CERTIFICATE_ISSUED
  };

  private static Town town;
  private static SimulatedNotary office;
  private static ConfirmationLetters letters;
  private static int number = 700;

  @TempDir static Path papers;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws InterruptedException {
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.AGREED, STEP)
                .taking(referral -> Optional.of(Door.NOTARISATION)));
    office = town.notary(NotaryScript.willing(STEP));
    letters = new ConfirmationLetters();
  }

  @AfterAll
  static void closeTown() {
    office.close();
    town.close();
  }

  @AfterEach
  void behaveAgain() {
    office.behave(Misbehaviour.NONE);
    office.callTwice(false);
    office.follow(NotaryScript.willing(STEP));
  }

  @Test
  void aDefaultEndsInACertificateOfEnforcement() throws Exception {
    Filed filed = file();

    awaitDecisions(filed, EXECUTED);
    assertThat(office.kindsOf(filed.hubCase()))
        .containsExactly("confirmation-request", "default-report");
    assertThat(state(filed)).isEqualTo("EXECUTION_CERTIFICATE_ISSUED");
  }

  @Test
  void whatTheOfficeIssuesReachesTheCentreBitForBit() throws Exception {
    Filed filed = file();
    awaitDecisions(filed, EXECUTED);

    JsonNode executed = decisions(filed).get(3);
    JsonNode report = reported(filed);
    assertThat(executed.at("/enforcement/applicant").asString())
        .isEqualTo(report.path("creditor").asString());
    assertThat(executed.at("/enforcement/amount").asString())
        .isEqualTo(report.at("/breaches/0/outstanding").asString());
    for (int issued : new int[] {1, 3}) {
      String digest = decisions(filed).get(issued).at("/materials/0/digest").asString();
      assertThat(town.centre.attachment(digest).orElseThrow()).hasDigest("SHA-256", digest);
    }
  }

  @Test
  void theAgreementReachesTheOfficeBitForBit() throws Exception {
    Filed filed = file();
    awaitDecisions(filed, EXECUTED);

    String application =
        new String(office.document(office.orderOf(filed.hubCase()).get(0)).orElseThrow(), UTF_8);
    String digest = application.replaceFirst("(?s).*digest>([0-9a-f]{64})<.*", "$1");
    assertThat(office.attachment(digest).orElseThrow()).hasDigest("SHA-256", digest);
    assertThat(application).contains("自愿接受人民法院强制执行", "电话核实");
  }

  @Test
  void materialsAskedForAreBroughtAndThenItIsCertified() throws Exception {
    office.follow(new NotaryScript(STEP, NotaryScript.Ending.PENDING, true));
    Filed filed = file();
    awaitDecisions(filed, ConfirmationDecisionKind.SUPPLEMENT_REQUESTED);
    Material brought = uploaded("送达地址确认书");

    send(
        "supplement-1",
        letters.supplement(
            "supplement-1",
            filed.hubCase(),
            Door.NOTARISATION,
            SupplementKind.SUPPLEMENT,
            List.of(brought)));

    awaitDecisions(
        filed,
        ConfirmationDecisionKind.SUPPLEMENT_REQUESTED,
        EXECUTED[0],
        EXECUTED[1],
        EXECUTED[2],
        EXECUTED[3]);
    assertThat(office.attachment(brought.getDigest()).orElseThrow())
        .hasDigest("SHA-256", brought.getDigest());
  }

  @Test
  void aRefusalSaysWhyAndLeavesTheDoorOpen() throws Exception {
    office.follow(new NotaryScript(STEP, NotaryScript.Ending.REFUSED, true));
    Filed filed = file();

    awaitDecisions(filed, ConfirmationDecisionKind.NOT_ACCEPTED);
    assertThat(decisions(filed).get(0).path("reasonText").asString()).contains("第39条");
    assertThat(state(filed)).isEqualTo("NOT_ACCEPTED");
  }

  @Test
  void withoutACertificateOfEnforcementThePartiesAreToldWhy() throws Exception {
    office.follow(new NotaryScript(STEP, NotaryScript.Ending.ISSUED, false));
    Filed filed = file();

    awaitDecisions(
        filed,
        EXECUTED[0],
        EXECUTED[1],
        EXECUTED[2],
        ConfirmationDecisionKind.EXECUTION_CERTIFICATE_REFUSED);
    assertThat(decisions(filed).get(3).path("reasonText").asString()).isNotEmpty();
  }

  @Test
  void callsMadeTwiceHaveOneEffect() throws Exception {
    office.callTwice(true);
    long before = office.callsRecognised();
    Filed filed = file();

    awaitDecisions(filed, EXECUTED);
    await().atMost(Town.patience()).until(() -> office.callsRecognised() - before >= 4);
    assertThat(town.centre.decisions(filed.hubCase())).hasSize(4);
  }

  @Test
  void anApplicationWhoseAnswerWasCutOffHasOneEffect() throws Exception {
    long before = office.duplicates();
    office.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    Filed filed = file();
    await().atMost(Town.patience()).until(() -> !office.orderOf(filed.hubCase()).isEmpty());
    office.behave(Misbehaviour.NONE);

    awaitDecisions(filed, EXECUTED);
    await().atMost(Town.patience()).until(() -> office.duplicates() > before);
    assertThat(office.effects(filed.reply(CentreReply.CONFIRMATION))).isEqualTo(1);
  }

  @Test
  void anOfficeThatIsDownOrSlowGetsItsApplicationLater() throws Exception {
    office.behave(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    Filed filed = file();
    await()
        .atMost(Town.patience())
        .until(() -> town.centre.answerTo(filed.reply(CentreReply.CONFIRMATION)).isPresent());
    office.behave(Misbehaviour.slow(Duration.ofSeconds(1)));

    awaitDecisions(filed, EXECUTED);
  }

  @Test
  void aFaultThatBlamesTheHubIsToldToTheCentre() throws Exception {
    office.behave(Misbehaviour.of(Misbehaviour.Mode.REFUSE));
    Filed filed = file();

    assertThat(rejectionAtCentre(filed)).contains("notary-qingdao");
  }

  @Test
  void aDefaultUnderAnotherCertificateIsRefusedWithItsPlace() throws Exception {
    Filed filed = file();
    awaitDecisions(filed, EXECUTED);
    String report = new String(written(filed, CentreReply.DEFAULT_REPORT), UTF_8);

    send(
        "default-2",
        report
            .replaceFirst("\"messageId\" *: *\"[^\"]*", "\"messageId\":\"default-2")
            .replaceFirst("证经字第\\d+号", "证经字第1号")
            .getBytes(UTF_8));

    assertThat(rejectionAtCentre(filed))
        .contains("CERTIFICATE_UNKNOWN", "/default-report/certificateNumber");
    assertThat(state(filed)).isEqualTo("EXECUTION_CERTIFICATE_ISSUED");
  }

  @Test
  void aRevokedCertificateEndsTheMatterAndTheOfficeSeesWhereItStands() throws Exception {
    Filed filed = file();
    awaitDecisions(filed, EXECUTED);

    assertThat(office.send(revocation(filed, "revoked-1")).getStatus()).isEqualTo(Status.ACCEPTED);
    await().atMost(Town.patience()).until(() -> state(filed).equals("REVOKED"));
    assertThat(office.send(revocation(filed, "revoked-2")).getStatus()).isEqualTo(Status.ACCEPTED);

    await()
        .atMost(Town.patience())
        .until(() -> office.kindsOf(filed.hubCase()).contains("rejection"));
    GetMatterStatus question = new GetMatterStatus();
    question.setHubCaseId(filed.hubCase());
    assertThat(office.status(question).getState().getName()).isEqualTo("已撤销");
  }

  /** A case of this test: its id at the hub and its court's id of the referral. */
  private record Filed(String hubCase, String referral) {

    String reply(CentreReply reply) {
      return CentreReply.idOf("court-shinan", referral, reply);
    }
  }

  private static Filed file() throws Exception {
    number += number % 4 == 3 ? 2 : 1;
    var request = town.samples.sample(SAMPLE, number).request();
    return new Filed(
        town.shinan.submit(request).getHubCaseId(), request.getHeader().getMessageId());
  }

  private static RevokeCertificate revocation(Filed filed, String id) {
    Header header = new Header();
    header.setMessageId(id);
    header.setEventTime("2026-11-23 09:00:00");
    Matter matter = new Matter();
    matter.setHubCaseId(filed.hubCase());
    matter.setVersion(java.math.BigInteger.ONE);
    RevokeCertificate revocation = new RevokeCertificate();
    revocation.setHeader(header);
    revocation.setMatter(matter);
    revocation.setCertificateNumber("（2026）鲁青岛市证经字第1024号");
    revocation.setRevokedTime("2026-11-23 09:00:00");
    revocation.setReason("公证书的基本内容不真实（公证法第39条）。");
    return revocation;
  }

  private static Material uploaded(String title) throws Exception {
    byte[] pdf = ("%PDF-1.4 " + title).getBytes(UTF_8);
    Path file = Files.write(papers.resolve("paper.pdf"), pdf);
    String digest = Digests.of(pdf);
    assertThat(town.rest("centre-qingdao").upload(digest, "application/pdf", file).accepted())
        .isTrue();
    Material material = new Material();
    material.setMaterialId("S1");
    material.setKind("SERVICE_ADDRESS");
    material.setTitle(title);
    material.setMediaType("application/pdf");
    material.setSize(pdf.length);
    material.setDigestAlgorithm(DigestAlgorithm.SHA256);
    material.setDigest(digest);
    return material;
  }

  private static void send(String id, byte[] document) throws Exception {
    HubRest.Answer answer = town.rest("centre-qingdao").send(id, "application/json", document);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
  }

  private static void awaitDecisions(Filed filed, ConfirmationDecisionKind... expected) {
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () -> assertThat(town.centre.decisions(filed.hubCase())).containsExactly(expected));
  }

  private static List<JsonNode> decisions(Filed filed) {
    return documents(filed, "confirmation-decision");
  }

  private static String rejectionAtCentre(Filed filed) {
    await().atMost(Town.patience()).until(() -> !documents(filed, "rejection").isEmpty());
    return documents(filed, "rejection").get(0).toString();
  }

  /** What the centre was told about a case, in order. */
  private static List<JsonNode> documents(Filed filed, String kind) {
    return town.centre.orderOf(filed.hubCase()).stream()
        .map(id -> JSON.readTree(town.centre.document(id).orElseThrow()))
        .map(it -> it.path(kind))
        .filter(JsonNode::isObject)
        .toList();
  }

  private static JsonNode reported(Filed filed) {
    return JSON.readTree(written(filed, CentreReply.DEFAULT_REPORT)).path("default-report");
  }

  private static byte[] written(Filed filed, CentreReply reply) {
    return town.centre.written(filed.reply(reply)).orElseThrow();
  }

  private static String state(Filed filed) throws Exception {
    return JSON.readTree(town.rest("notary-qingdao").get("cases/" + filed.hubCase()).body())
        .at("/proceedings/0/state")
        .asString();
  }
}
