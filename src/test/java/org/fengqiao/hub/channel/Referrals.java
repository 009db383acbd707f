package org.fengqiao.hub.channel;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import org.fengqiao.hub.simulator.court.CaseIdentity;
import org.fengqiao.hub.simulator.court.CauseOfAction;
import org.fengqiao.hub.simulator.court.Claim;
import org.fengqiao.hub.simulator.court.Coded;
import org.fengqiao.hub.simulator.court.Header;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.Party;
import org.fengqiao.hub.simulator.court.Referral;
import org.fengqiao.hub.simulator.court.SubmitReferral;

/** Small messages in the courts' words, for tests of the wire. */
final class Referrals {

  static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  private Referrals() {}

  static String withdrawal(String messageId) {
    return """
    <withdrawReferral xmlns="urn:fengqiao:hub:court-soap:1"><header><messageId>%s</messageId>\
    <eventTime>2026-03-02 09:00:00</eventTime></header>\
    <case><caseNumber>（2026）鲁0202民初1号</caseNumber></case>\
    <withdrawnBy><code>COURT</code></withdrawnBy><reason>案件转入审判程序</reason></withdrawReferral>"""
        .formatted(messageId);
  }

  static String envelope(String soap, String body) {
    return "<s:Envelope xmlns:s=\"%s\"><s:Body>%s</s:Body></s:Envelope>".formatted(soap, body);
  }

  static SubmitReferral referral(String messageId) {
    SubmitReferral submit = new SubmitReferral();
    Header header = new Header();
    header.setMessageId(messageId);
    header.setEventTime("2026-03-02 09:00:00");
    submit.setHeader(header);
    CaseIdentity which = new CaseIdentity();
    which.setCaseNumber("（2026）鲁0202民初1号");
    submit.setCase(which);
    Referral referral = new Referral();
    referral.setReferralMode(coded("1"));
    CauseOfAction cause = new CauseOfAction();
    cause.setName("民间借贷纠纷");
    cause.setVersion("2020");
    referral.getCause().add(cause);
    referral.setDisputeFacts("借款未还");
    referral.getParty().add(party());
    Claim claim = new Claim();
    claim.setClaimNo("1");
    claim.setKind(coded("1"));
    claim.setText("返还借款");
    referral.getClaim().add(claim);
    submit.setReferral(referral);
    return submit;
  }

  private static Party party() {
    Party party = new Party();
    party.setPartyId("p1");
    party.setPartyType(coded("1"));
    party.setPosition("原告");
    party.setName("张三");
    return party;
  }

  static Material material(String digest, long size, DataSource content) {
    Material material = new Material();
    material.setMaterialId("m-" + digest.substring(0, 8));
    material.setKind(coded("1"));
    material.setTitle("起诉状");
    material.setMediaType("application/pdf");
    material.setSize(Long.toString(size));
    material.setDigest(digest);
    material.setContent(new DataHandler(content));
    return material;
  }

  private static Coded coded(String code) {
    Coded coded = new Coded();
    coded.setCode(code);
    return coded;
  }
}
