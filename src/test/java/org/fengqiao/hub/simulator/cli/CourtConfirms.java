package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 司法确认 and 支付令 from the agreement to their last word, over the wire of one court. */
interface CourtConfirms {

  String CONFIRMED = "cf-1";
  int CONFIRMED_NUMBER = 9001;
  String ORDERED = "cp-1";
  int ORDERED_NUMBER = 9002;
  byte[] PROOF = "%PDF-1.4\n% 调解组织主持调解的证明\n".getBytes(UTF_8);

  /** The court. */
  ConfirmingCourt court();

  /** Everybody else. */
  Town town();

  /** All cases end in an agreement; that of one is taken to its court. */
  static CentreScript script(Duration step) {
    return CentreScript.always(CentreScript.Ending.AGREED, step)
        .taking(
            referral ->
                referral.getHeader().getMessageId().equals(CONFIRMED)
                    ? Optional.of(Door.JUDICIAL_CONFIRMATION)
                    : Optional.empty());
  }

  @Test
  default void anAgreementIsSupplementedConfirmedObjectedToAndRevoked() throws Exception {
    court().entrust(CONFIRMED, CONFIRMED_NUMBER);
    came(ConfirmingCourt.Kind.REQUEST, CONFIRMED_NUMBER, 1);
    decide("cd-1", Verdict.SUPPLEMENT, "要求补正", "", "请提交调解组织主持调解的证明。");
    awaitAtCentre(CONFIRMED, ConfirmationDecisionKind.SUPPLEMENT_REQUESTED);

    says(CONFIRMED, "cs-1", SupplementKind.SUPPLEMENT, List.of(uploaded()));
    came(ConfirmingCourt.Kind.SUPPLEMENT, CONFIRMED_NUMBER, 1);
    assertThat(court().papers(CONFIRMED_NUMBER)).contains(PROOF);
    decide("cd-2", "01", "受理", "", "");
    Verdict ruling = decide("cd-3", "05", "裁定调解协议有效", "民特9001号", "");
    awaitAtCentre(CONFIRMED, ConfirmationDecisionKind.CONFIRMED);
    String digest = Digests.of(court().document(ruling));
    assertThat(town().centre.attachment(digest).orElseThrow())
        .hasBinaryContent(court().document(ruling));

    says(CONFIRMED, "cs-2", SupplementKind.OBJECTION, List.of());
    came(ConfirmingCourt.Kind.SUPPLEMENT, CONFIRMED_NUMBER, 2);
    decide("cd-4", "10", "撤销", "民特9001号", "异议成立：协议所涉标的物属于案外人。");

    awaitAtCentre(CONFIRMED, ConfirmationDecisionKind.REVOKED);
    assertThat(state(CONFIRMED)).isEqualTo("REVOKED");
  }

  @Test
  default void aPaymentOrderIsIssuedObjectedToAndVoid() throws Exception {
    court().entrust(ORDERED, ORDERED_NUMBER);
    String outcome = CentreReply.idOf(court().id(), ORDERED, CentreReply.OUTCOME);
    await().atMost(Town.patience()).until(() -> town().centre.answerTo(outcome).isPresent());
    send(
        "po-1",
        new ConfirmationLetters()
            .paymentOrder("po-1", town().centre.written(outcome).orElseThrow()));
    came(ConfirmingCourt.Kind.REQUEST, ORDERED_NUMBER, 1);
    order("pd-1", "01", "受理", "", "");
    order("pd-2", "12", "发出支付令", "民督9002号", "");
    awaitAtCentre(ORDERED, ConfirmationDecisionKind.ORDER_ISSUED);

    send(
        "po-2",
        new ConfirmationLetters()
            .supplement(
                "po-2", hubCase(ORDERED), Door.PAYMENT_ORDER, SupplementKind.OBJECTION, List.of()));
    came(ConfirmingCourt.Kind.SUPPLEMENT, ORDERED_NUMBER, 1);
    order("pd-3", "13", "支付令失效", "", "债务人提出书面异议，督促程序终结。");

    awaitAtCentre(ORDERED, ConfirmationDecisionKind.ORDER_VOID);
    assertThat(state(ORDERED)).isEqualTo("ORDER_VOID");
  }

  private Verdict decide(String id, String code, String name, String number, String text) {
    return said(id, CONFIRMED_NUMBER, Door.JUDICIAL_CONFIRMATION, code, name, number, text);
  }

  private Verdict order(String id, String code, String name, String number, String text) {
    return said(id, ORDERED_NUMBER, Door.PAYMENT_ORDER, code, name, number, text);
  }

  private Verdict said(
      String id, int number, Door door, String code, String name, String document, String text) {
    String caseNumber = court().caseNumber(number);
    String full = document.isEmpty() ? "" : caseNumber.replaceFirst("民诉前调.*", "").concat(document);
    Verdict verdict = new Verdict(id, caseNumber, door, code, name, full, text);
    court().decide(verdict);
    return verdict;
  }

  private void says(String referral, String id, SupplementKind kind, List<Material> materials)
      throws Exception {
    send(
        id,
        new ConfirmationLetters()
            .supplement(id, hubCase(referral), Door.JUDICIAL_CONFIRMATION, kind, materials));
  }

  private Material uploaded() throws Exception {
    String digest = Digests.of(PROOF);
    HubRest.Answer stored =
        town()
            .rest("centre-qingdao")
            .upload(digest, "application/pdf", BodyPublishers.ofByteArray(PROOF));
    assertThat(stored.accepted()).as(stored.body()).isTrue();
    Material material = new Material();
    material.setMaterialId("S1");
    material.setKind("OTHER");
    material.setTitle("主持调解证明");
    material.setMediaType("application/pdf");
    material.setSize(PROOF.length);
    material.setDigestAlgorithm(DigestAlgorithm.SHA256);
    material.setDigest(digest);
    return material;
  }

  private void send(String id, byte[] document) throws Exception {
    HubRest.Answer answer = town().rest("centre-qingdao").send(id, "application/json", document);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
  }

  private void came(ConfirmingCourt.Kind kind, int number, int times) {
    await().atMost(Town.patience()).until(() -> court().came(kind, number) == times);
  }

  private void awaitAtCentre(String referral, ConfirmationDecisionKind kind) {
    await()
        .atMost(Town.patience())
        .until(() -> town().centre.decisions(hubCase(referral)).contains(kind));
  }

  private String hubCase(String referral) {
    return JsonMapper.shared()
        .readTree(town().centre.document(referral).orElseThrow())
        .at("/case-referral/caseReference/hubCaseId")
        .asString();
  }

  private String state(String referral) throws Exception {
    JsonNode story =
        JsonMapper.shared()
            .readTree(town().rest("centre-qingdao").get("cases/" + hubCase(referral)).body());
    return story.at("/proceedings/0/state").asString();
  }
}
