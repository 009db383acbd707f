package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.fengqiao.hub.simulator.CentreReply;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.CaseIdentity;
import org.fengqiao.hub.simulator.court.Coded;
import org.fengqiao.hub.simulator.court.GetReferralStatus;
import org.fengqiao.hub.simulator.court.Header;
import org.fengqiao.hub.simulator.court.SubmitConfirmationDecision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 司法确认 end to end: a centre that asks for every agreement, and courts that confirm. */
class ConfirmationIT implements ConfirmationEdges {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ConfirmationLetters LETTERS = new ConfirmationLetters();

  /** Begins the ids of cases whose agreement the centre takes nowhere. */
  private static final String LATE = "late-";

  private static Town town;
  private static Desk desk;
  private static int number = 500;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws InterruptedException {
    town =
        new Town(
            folder,
            CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(200))
                .confirming(referral -> !idOf(referral).startsWith(LATE)),
            new Town.Setup(List.of(Desk.setting()), Map.of()));
    desk = new Desk(town.authority.identity("hub"), town.operators());
  }

  private static String idOf(CaseReferral referral) {
    return String.valueOf(referral.getHeader().getMessageId());
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @Override
  public Town town() {
    return town;
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Test
  void anAgreementIsConfirmedByTheCourtThatEntrustedTheCase() throws Exception {
    String hubCase = confirmed();

    assertThat(town.shinan.kindsOf(hubCase))
        .containsExactly(
            "referral-response", "progress-notice", "mediation-outcome", "confirmation-request");
    assertThat(town.centre.kindsOf(hubCase))
        .containsExactly("case-referral", "confirmation-decision", "confirmation-decision");
  }

  @Test
  void theRulingReachesTheCentreBitForBit() throws Exception {
    ConfirmationDecision decision = town.centre.decision(confirmed()).orElseThrow();

    assertThat(decision.getDocument().getNumber()).contains("鲁0202诉前调确");
    String digest = decision.getMaterials().get(0).getDigest();
    assertThat(town.centre.attachment(digest).orElseThrow()).hasDigest("SHA-256", digest);
  }

  @Test
  void whoeverTakesPartSeesTheProceeding() throws Exception {
    String hubCase = confirmed();

    for (String partner : new String[] {"court-shinan", "centre-qingdao"}) {
      JsonNode proceeding = story(partner, hubCase).path("proceedings").path(0);
      assertThat(proceeding.path("door").asString()).isEqualTo("JUDICIAL_CONFIRMATION");
      assertThat(proceeding.path("counterpart").asString()).isEqualTo("court-shinan");
      assertThat(proceeding.path("state").asString()).isEqualTo("CONFIRMED");
      assertThat(proceeding.path("since").asString()).isNotEmpty();
    }
  }

  @Test
  void afterFilingTheDoorIsClosedAndTheAnswerNamesTheOpenOnes() throws Exception {
    String hubCase = submit("submit-referral.xml");

    String answer = rejectionAtCentre(hubCase);

    assertThat(answer)
        .contains("DOOR_CLOSED", "NOTARISATION", "民事调解书", "撤诉", "在线调解规则第20条")
        .doesNotContain("PAYMENT_ORDER");
    assertThat(town.shinan.kindsOf(hubCase)).doesNotContain("confirmation-request");
    assertThat(story("court-shinan", hubCase).path("proceedings")).isEmpty();
  }

  @Test
  void aDecisionThatDoesNotFitIsAnsweredWithTheStateFound() throws Exception {
    String hubCase = confirmed();

    Acknowledgement taken = town.shinan.decide(dismissal(hubCase, "late-1"));

    assertThat(taken.getStatus().value()).isEqualTo("ACCEPTED");
    await().atMost(Town.patience()).until(() -> town.shinan.kindsOf(hubCase).contains("rejection"));
    assertThat(lastAtCourt(hubCase)).contains("OUT_OF_STATE", "CONFIRMED");
    assertThat(story("court-shinan", hubCase).path("proceedings").path(0).path("state").asString())
        .isEqualTo("CONFIRMED");
  }

  @Test
  void aConfirmationRevokedOnAnObjectionIsToldToTheCentreAndTheDoorOpensAgain() throws Exception {
    String hubCase = confirmed();
    awaitEnforcement(hubCase, "RUNNING");

    revoke(hubCase);

    awaitDecision(hubCase, ConfirmationDecisionKind.REVOKED);
    assertThat(town.centre.decision(hubCase).orElseThrow().getReasonText()).contains("异议成立");
    awaitEnforcement(hubCase, "STOPPED");
    assertThat(story("court-shinan", hubCase).path("proceedings").path(0).path("state").asString())
        .isEqualTo("REVOKED");

    String again = "again-" + number;
    send(again, asked(hubCase, again));
    await().atMost(Town.patience()).until(() -> town.shinan.effects(again) == 1);
  }

  /** A party objects, and the court finds that it is right; returns the id of the decision. */
  static String revoke(String hubCase) throws Exception {
    String id = "objection-" + number;
    send(
        id,
        LETTERS.supplement(
            id, hubCase, Door.JUDICIAL_CONFIRMATION, SupplementKind.OBJECTION, List.of()));
    await().atMost(Town.patience()).until(() -> town.shinan.effects(id) == 1);
    SubmitConfirmationDecision revoked = dismissal(hubCase, "revoked-" + number);
    revoked.setDecision(coded("10", "撤销"));
    revoked.setReason("异议成立，撤销原裁定");
    assertThat(town.shinan.decide(revoked).getStatus().value()).isEqualTo("ACCEPTED");
    return "revoked-" + number;
  }

  /** What the centre asked the court before, under another id. */
  static byte[] asked(String hubCase, String id) throws Exception {
    String before = CentreReply.idOf("court-shinan", referral(hubCase), CentreReply.CONFIRMATION);
    return new String(town.centre.written(before).orElseThrow(), StandardCharsets.UTF_8)
        .replaceFirst("(\"messageId\" ?: ?\")[^\"]+", "$1" + id)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The two years in which the agreement may be enforced. */
  private static void awaitEnforcement(String hubCase, String state) {
    await()
        .atMost(Town.patience())
        .until(
            () ->
                town.ledger()
                        .count(
                            "select count(*) from legal_clock where clock = 'CLK-19' and state = '"
                                + state
                                + "' and case_id = '"
                                + hubCase
                                + "'")
                    == 1);
  }

  @Test
  void aCourtThatTakesNoPartIsRefused() throws Exception {
    String hubCase = confirmed();

    Acknowledgement answer = town.jimo.decide(dismissal(hubCase, "stranger-1"));

    assertThat(answer.getStatus().value()).isEqualTo("REJECTED");
    assertThat(answer.getFault().get(0).getCode()).isEqualTo("CASE_UNKNOWN");
    assertThat(answer.getFault().get(0).getPath())
        .isEqualTo("/confirmation-decision/caseReference");
  }

  @Test
  void aPaymentOrderIsIssuedObjectedToAndVoid() throws Exception {
    String hubCase = confirmed();
    send("po-1", LETTERS.paymentOrder("po-1", outcome(hubCase)));
    awaitDecision(hubCase, ConfirmationDecisionKind.ORDER_ISSUED);

    send(
        "po-2",
        LETTERS.supplement(
            "po-2", hubCase, Door.PAYMENT_ORDER, SupplementKind.OBJECTION, List.of()));
    await().atMost(Town.patience()).until(() -> town.shinan.effects("po-2") == 1);
    SubmitConfirmationDecision end = dismissal(hubCase, "void-1");
    end.setDoor(coded("2", "支付令"));
    end.setDecision(coded("13", "支付令失效"));
    town.shinan.decide(end);

    awaitDecision(hubCase, ConfirmationDecisionKind.ORDER_VOID);
    assertThat(town.shinan.kindsOf(hubCase)).contains("confirmation-supplement");
    assertThat(lastAtCourt(hubCase)).contains("异议");
  }

  @Test
  void theCourtSeesTheProceedingsOverSoapAsOverRest() throws Exception {
    String hubCase = confirmed();
    GetReferralStatus question = new GetReferralStatus();
    question.setHubCaseId(hubCase);

    var proceedings = town.shinan.status(question).getProceeding();

    assertThat(proceedings).hasSize(1);
    assertThat(proceedings.get(0).getDoor()).isEqualTo("JUDICIAL_CONFIRMATION");
    assertThat(proceedings.get(0).getState().getCode()).isEqualTo("CONFIRMED");
    assertThat(proceedings.get(0).getState().getName()).isEqualTo("裁定有效");
  }

  @Test
  void aDecisionUnderTheNumberOfAnotherDoorIsRefusedAtOnce() throws Exception {
    SubmitConfirmationDecision decision = dismissal(confirmed(), "number-1");
    decision.setConfirmationCaseNumber("（2026）鲁0202民督1号");

    Acknowledgement answer = town.shinan.decide(decision);

    assertThat(answer.getFault().get(0).getCode()).isEqualTo("CASE_TYPE_NOT_FOR_DOOR");
    assertThat(answer.getFault().get(0).getPath()).isEqualTo("/confirmation-decision/caseNumber");
  }

  /** The court's id of the referral a case began with. */
  private static String referral(String hubCase) throws Exception {
    return story("court-shinan", hubCase).at("/messages/0/messageId").asString();
  }

  static void send(String id, byte[] document) throws Exception {
    HubRest.Answer answer = town.rest("centre-qingdao").send(id, "application/json", document);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
  }

  private static void awaitDecision(String hubCase, ConfirmationDecisionKind kind) {
    await().atMost(Town.patience()).until(() -> town.centre.decisions(hubCase).contains(kind));
  }

  static String confirmed() throws Exception {
    String hubCase = submit("entrusted-before-filing.xml");
    await()
        .atMost(Town.patience())
        .until(
            () -> town.centre.decision(hubCase).map(ConfirmationDecision::getDecision),
            decided -> decided.equals(Optional.of(ConfirmationDecisionKind.CONFIRMED)));
    return hubCase;
  }

  /** A fresh case whose agreement is the centre's last word for now; its id at the hub. */
  static String agreedOnly() throws Exception {
    number += number % 4 == 3 ? 2 : 1;
    Path sample = Path.of("mappings/court-soap/samples/entrusted-before-filing.xml");
    var request = town.samples.sample(sample, number).request();
    request.getHeader().setMessageId(LATE + number);
    String hubCase = town.shinan.submit(request).getHubCaseId();
    await()
        .atMost(Town.patience())
        .until(() -> town.shinan.kindsOf(hubCase).contains("mediation-outcome"));
    return hubCase;
  }

  /** What the centre wrote about the outcome of a case. */
  static byte[] outcome(String hubCase) throws Exception {
    String id = CentreReply.idOf("court-shinan", referral(hubCase), CentreReply.OUTCOME);
    return town.centre.written(id).orElseThrow();
  }

  /** A fresh case of court-shinan made from a sample. */
  private static String submit(String file) throws Exception {
    number += number % 4 == 3 ? 2 : 1;
    Path sample = Path.of("mappings/court-soap/samples", file);
    return town.shinan.submit(town.samples.sample(sample, number).request()).getHubCaseId();
  }

  private static SubmitConfirmationDecision dismissal(String hubCase, String messageId) {
    Header header = new Header();
    header.setMessageId(messageId);
    header.setEventTime("2026-11-01 09:00:00");
    CaseIdentity which = new CaseIdentity();
    which.setCaseNumber("（2026）鲁0202民诉前调1号");
    which.setReferralVersion("1");
    which.setHubCaseId(hubCase);
    SubmitConfirmationDecision decision = new SubmitConfirmationDecision();
    decision.setHeader(header);
    decision.setCase(which);
    decision.setDoor(coded("1", "司法确认"));
    decision.setDecision(coded("06", "裁定驳回申请"));
    decision.setDecidedTime("2026-11-01 09:00:00");
    decision.setReason("调解协议内容不明确");
    return decision;
  }

  private static Coded coded(String code, String name) {
    Coded pair = new Coded();
    pair.setCode(code);
    pair.setName(name);
    return pair;
  }

  static String rejectionAtCentre(String hubCase) {
    await().atMost(Town.patience()).until(() -> town.centre.kindsOf(hubCase).contains("rejection"));
    int last = town.centre.orderOf(hubCase).size() - 1;
    return text(town.centre.document(town.centre.orderOf(hubCase).get(last)));
  }

  private static String lastAtCourt(String hubCase) {
    int last = town.shinan.orderOf(hubCase).size() - 1;
    return text(town.shinan.document(town.shinan.orderOf(hubCase).get(last)));
  }

  private static String text(Optional<byte[]> document) {
    return new String(document.orElseThrow(), StandardCharsets.UTF_8);
  }

  private static JsonNode story(String partner, String hubCase) throws Exception {
    return JSON.readTree(town.rest(partner).get("cases/" + hubCase).body());
  }
}
