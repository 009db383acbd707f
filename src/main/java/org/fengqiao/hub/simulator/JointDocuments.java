package org.fengqiao.hub.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What two centres write to each other about a joint mediation, in the canonical JSON. */
public final class JointDocuments {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private JointDocuments() {}

  /**
   * An invitation with one person, whose consent names the recipient.
   *
   * @param number of the joint mediation
   * @param lead partner id of who invites
   * @param assist partner id of who is invited
   */
  public static byte[] invitation(String id, String number, String lead, String assist) {
    return message(
        "joint-invitation",
        id,
        """
        "jointNo": "%s", "lead": "%s", "assist": "%s",
        "cause": {"name": "信用卡纠纷", "version": "2025"},
        "summary": "持卡人现居外地，请求协助。", "assistance": "协助核对身份并提供会谈场所",
        "parties": [
          {"partyId": "P1", "kind": "NATURAL_PERSON", "position": "APPLICANT", "name": "张安平"},
          {"partyId": "P2", "kind": "LEGAL_PERSON", "position": "RESPONDENT", "name": "某银行分行"}],
        "consents": [%s]
        """
            .formatted(number, lead, assist, consent(assist, "\"IDENTITY\", \"DISPUTE_FACTS\"")));
  }

  /** Joins or declines. */
  public static byte[] answer(String id, String number, boolean joins) {
    return message(
        "joint-answer",
        id,
        """
        "jointNo": "%s", "answer": "%s", "answeredAt": "%s"%s
        """
            .formatted(
                number,
                joins ? "JOIN" : "DECLINE",
                now(),
                joins ? "" : ", \"reasonText\": \"当事人不在本市。\""));
  }

  /** A session that was held. */
  public static byte[] session(String id, String number, int session, String host) {
    return message(
        "joint-session",
        id,
        """
        "jointNo": "%s", "sessionNo": %d, "hostedBy": "%s", "mode": "ONLINE",
        "startedAt": "%s", "endedAt": "%s", "identityChecked": true
        """
            .formatted(number, session, host, now().minusHours(1), now()));
  }

  /** An agreement, with the consent that it goes to the recipient. */
  public static byte[] result(String id, String number, String recipient) {
    return message(
        "joint-result",
        id,
        """
        "jointNo": "%s", "resultCode": "R01_AGREED", "concludedAt": "%s",
        "agreementNo": "QD-XY-1", "agreedAmount": "36800.00", "terms": "分十二期偿还。",
        "sealedByLead": true, "sealedByAssist": true, "consents": [%s]
        """
            .formatted(number, now(), consent(recipient, "\"AGREEMENT\"")));
  }

  private static String consent(String recipient, String kinds) {
    return """
    {"partyId": "P1", "recipient": "%s", "recipientName": "协办中心",
     "recipientContact": "021-00000000", "purpose": "联合调解", "method": "加密传输",
     "dataKinds": [%s], "separate": true, "consentedAt": "%s"}"""
        .formatted(recipient, kinds, now().minusDays(1));
  }

  private static byte[] message(String kind, String id, String content) {
    return """
    {"%s": {"header": {"messageId": "%s", "eventTime": "%s", "sentTime": "%s"},
            "caseReference": {}, %s}}"""
        .formatted(kind, id, now(), now(), content)
        .getBytes(UTF_8);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(CHINA).truncatedTo(ChronoUnit.SECONDS);
  }
}
