package org.fengqiao.hub.simulator.history;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.fengqiao.hub.simulator.LightCourt;

/** What court and centre wrote in a case of the past, with the times of then. */
final class PastPapers {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final PastCase past;

  PastPapers(PastCase past) {
    this.past = past;
  }

  String id(String kind) {
    return "past-" + kind + "-" + past.number();
  }

  /** The court's referral as a SOAP envelope. */
  String referral() {
    String sent = LOCAL.format(past.receivedAt());
    String amount = yuan(past.involved());
    String causeNumber = past.business().causeNumber();
    return LightCourt.envelope(
        """
        <submitReferral xmlns="urn:fengqiao:hub:court-soap:1">
        <header><messageId>%s</messageId><eventTime>%s</eventTime><sentTime>%s</sentTime></header>
        <case><caseNumber>%s</caseNumber><referralVersion>1</referralVersion></case>
        <referral><referralMode><code>2</code><name>立案后委托</name></referralMode>
        <procedure><code>2</code><name>简易程序</name></procedure><filingDate>%s</filingDate>
        <cause>%s<name>%s</name><version>2020</version></cause>
        <disputeFacts>双方对欠款或赔付金额有分歧，均同意由调解组织先行调解。</disputeFacts>
        <claimedAmount>%s元</claimedAmount><involvedAmount>%s元</involvedAmount>
        %s%s
        <claim><claimNo>1</claimNo><kind><code>1</code><name>金钱给付</name></kind>
        <text>判令被告给付上述款项</text><amount unit="元">%s</amount><respondent>P2</respondent></claim>
        %s%s
        </referral></submitReferral>\
        """
            .formatted(
                id("rf"),
                sent,
                sent,
                past.caseNumber(),
                past.receivedAt().toLocalDate(),
                causeNumber.isEmpty() ? "" : "<code>" + causeNumber + "</code>",
                past.business().cause(),
                amount,
                amount,
                bank(),
                person(),
                amount,
                consent("P1"),
                consent("P2")));
  }

  private String bank() {
    return """
    <party><partyId>P1</partyId><partyType><code>2</code><name>法人</name></partyType>
    <position>原告</position><name>%s</name>
    <identity><type><code>20</code><name>统一社会信用代码</name></type><number>%s</number></identity>
    <phone>0532-88880000</phone><officer><name>周立</name><title>负责人</title></officer></party>\
    """
        .formatted(past.institution().name(), past.institution().creditCode());
  }

  private String person() {
    return """
    <party><partyId>P2</partyId><partyType><code>1</code><name>自然人</name></partyType>
    <position>被告</position><name>%s</name>
    <identity><type><code>1</code><name>居民身份证</name></type><number>%s</number></identity>
    <phone>%s</phone><address><kind><code>1</code><name>住所地</name></kind>
    <divisionCode>%s</divisionCode><detail>示范路%d号</detail></address></party>\
    """
        .formatted(
            past.person(),
            past.personId(),
            "139%08d".formatted(past.number()),
            past.court().division(),
            past.number());
  }

  private String consent(String party) {
    return """
    <consent><partyId>%s</partyId><mode><code>1</code><name>书面</name></mode>\
    <time>%s</time></consent>\
    """
        .formatted(party, LOCAL.format(past.receivedAt()));
  }

  /** The centre accepted. */
  String response(String hubCase) {
    return """
    {"referral-response": {%s, "decision": "ACCEPTED", "decidedAt": "%s",
     "mediators": [{"mediatorId": "T-07", "name": "孙和"}], "materialsSignedAt": "%s"}}\
    """
        .formatted(head("rr", hubCase, past.acceptedAt()), past.acceptedAt(), past.acceptedAt());
  }

  /** How mediation ended. */
  String outcome(String hubCase) {
    return """
    {"mediation-outcome": {%s, "resultCode": "%s"%s, "concludedAt": "%s",
     "mediators": [{"mediatorId": "T-07", "name": "孙和"}], "modes": ["%s"],
     "clock": {"startedOn": "%s", "lengthDays": 30, "dueOn": "%s"}%s%s%s}}\
    """
        .formatted(
            head("mo", hubCase, past.endedAt()),
            past.result(),
            past.result().equals("R09_OTHER") ? ", \"resultText\": \"争议另行处理\"" : "",
            past.endedAt(),
            past.online() ? "ONLINE" : "OFFLINE",
            past.acceptedAt().toLocalDate(),
            past.acceptedAt().toLocalDate().plusDays(30),
            contacts(),
            past.succeeded() || past.result().equals("R11_RECALLED")
                ? agreement()
                : ", \"failureReport\": {\"reason\": \"双方未能达成一致。\"}",
            amounts());
  }

  private String head(String kind, String hubCase, OffsetDateTime at) {
    return """
    "header": {"messageId": "%s", "eventTime": "%s", "sentTime": "%s"},
     "caseReference": {"hubCaseId": "%s", "referralVersion": 1}\
    """
        .formatted(id(kind), at, at, hubCase);
  }

  private String contacts() {
    return past.result().equals("R04_UNREACHABLE")
        ? """
        , "contactLog": [{"partyId": "P2", "at": "%s", "channel": "PHONE", "result": "NO_ANSWER"}]\
        """
            .formatted(past.endedAt().minusHours(1))
        : "";
  }

  private String amounts() {
    long rest = past.involved() - past.agreed();
    boolean waived = past.succeeded() && !past.result().equals("R02_PARTIAL");
    return """
    , "amounts": {"claimed": "%s", "agreed": "%s", "remaining": "%s", "waived": "%s",
     "performed": "%s", "involved": "%s", "currency": "CNY", "unit": "YUAN"}\
    """
        .formatted(
            yuan(past.involved()),
            yuan(past.agreed()),
            yuan(waived ? 0 : rest),
            yuan(waived ? rest : 0),
            yuan(past.performed()),
            yuan(past.involved()));
  }

  /** Settled by themselves, or recalled: no agreement is shown. */
  private String agreement() {
    if (List.of("R03_SETTLED_WITHDRAWN", "R11_RECALLED").contains(past.result())) {
      return "";
    }
    OffsetDateTime signed = past.endedAt().minusMinutes(10);
    return """
    , "agreement": {"agreementNo": "青银保调%d-%d", "organisationType": "INDUSTRY", "form": "ONLINE",
     "parties": [{"partyId": "P1", "kind": "LEGAL_PERSON", "position": "PLAINTIFF", "name": "%s",
       "ids": [{"type": "ID30", "number": "%s"}], "legalRepresentative": {"name": "周立", "title": "负责人"}},
      {"partyId": "P2", "kind": "NATURAL_PERSON", "position": "DEFENDANT", "name": "%s",
       "ids": [{"type": "ID01", "number": "%s"}]}],
     "facts": "双方对事实及金额均无异议。",
     "obligations": [{"obligationNo": 1, "type": "SOLE", "creditors": ["P1"],
       "debtors": [{"partyId": "P2"}], "text": "给付上述款项", "amount": "%s", "currency": "CNY", "due": "%s"}],
     "signatures": [
      {"partyId": "P1", "signerName": "周立", "role": "LEGAL_REPRESENTATIVE", "method": "ELECTRONIC", "signedAt": "%s"},
      {"partyId": "P2", "signerName": "%s", "role": "PARTY", "method": "ELECTRONIC", "signedAt": "%s"},
      {"signerName": "孙和", "role": "MEDIATOR", "method": "ELECTRONIC", "signedAt": "%s"}],
     "seals": [{"kind": "ORGANISATION", "holder": "青岛市银行保险业纠纷调解中心", "sealedAt": "%s"}],
     "effectiveAt": "%s"}\
    """
        .formatted(
            past.endedAt().getYear(),
            past.number(),
            past.institution().name(),
            past.institution().creditCode(),
            past.person(),
            past.personId(),
            yuan(past.agreed()),
            past.endedAt().toLocalDate().plusDays(30),
            signed,
            past.person(),
            signed,
            signed,
            signed,
            signed);
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
