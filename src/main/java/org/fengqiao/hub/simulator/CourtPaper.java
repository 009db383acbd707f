package org.fengqiao.hub.simulator;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.fengqiao.hub.simulator.court.Coded;
import org.fengqiao.hub.simulator.court.DecisionDocument;
import org.fengqiao.hub.simulator.court.Header;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.ReceiveConfirmationRequest;
import org.fengqiao.hub.simulator.court.SubmitConfirmationDecision;

/** 受理, 裁定 and 支付令 of a court about one request (民诉法 arts 205-206, 225-227). */
final class CourtPaper {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final String RULING = "ruling-1";

  private final ReceiveConfirmationRequest request;
  private final LocalDateTime now;

  CourtPaper(ReceiveConfirmationRequest request, LocalDateTime now) {
    this.request = request;
    this.now = now;
  }

  SubmitConfirmationDecision accepted(String messageId) {
    SubmitConfirmationDecision decision = headed(messageId);
    decision.setDecision(coded("01", "受理"));
    return decision;
  }

  SubmitConfirmationDecision decided(String messageId) {
    SubmitConfirmationDecision decision = headed(messageId);
    decision.setDecision(isOrder() ? coded("12", "发出支付令") : coded("05", "裁定调解协议有效"));
    decision.setEffectiveTime(LOCAL.format(now));
    DecisionDocument document = new DecisionDocument();
    document.setNumber(number());
    document.setTitle(title());
    document.setMadeDate(now.toLocalDate().toString());
    document.setMaterialId(RULING);
    decision.setDocument(document);
    decision.getMaterial().add(ruling());
    return decision;
  }

  private SubmitConfirmationDecision headed(String messageId) {
    Header header = new Header();
    header.setMessageId(messageId);
    header.setEventTime(LOCAL.format(now));
    header.setSentTime(LOCAL.format(now));
    header.setInReplyTo(request.getHeader().getMessageId());
    SubmitConfirmationDecision decision = new SubmitConfirmationDecision();
    decision.setHeader(header);
    decision.setCase(request.getCase());
    decision.setDoor(request.getDoor());
    decision.setDecidedTime(LOCAL.format(now));
    decision.setConfirmationCaseNumber(number());
    return decision;
  }

  private boolean isOrder() {
    return "支付令".equals(request.getDoor().getName());
  }

  private String title() {
    return isOrder() ? "支付令" : "民事裁定书";
  }

  /** Before filing 诉前调确, otherwise 民特; a payment order is 民督 (guide §2.1). */
  private String number() {
    String referred = request.getCase().getCaseNumber();
    String early = referred.contains("前调") ? "诉前调确" : "民特";
    return "（%d）%s%s%s"
        .formatted(
            now.getYear(),
            request.getCase().getCourtCode(),
            isOrder() ? "民督" : early,
            referred.replaceFirst("^.*\\D(\\d+号)$", "$1"));
  }

  private Material ruling() {
    Material material = new Material();
    material.setMaterialId(RULING);
    material.setKind(isOrder() ? coded("17", "支付令") : coded("15", "确认裁定书"));
    material.setTitle(title());
    material.setMediaType("application/pdf");
    byte[] pdf = pdf();
    material.setSize(Integer.toString(pdf.length));
    material.setDigest(Digests.sha256(pdf));
    return material;
  }

  /** The ruling itself. */
  byte[] pdf() {
    return AgreementPdf.of(request.getCase().getHubCaseId() + ", decided");
  }

  private static Coded coded(String code, String name) {
    Coded pair = new Coded();
    pair.setCode(code);
    pair.setName(name);
    return pair;
  }
}
