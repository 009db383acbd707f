package org.fengqiao.hub.simulator.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** What follows an outcome: materials given back, and other numbers for the case. */
final class PlatformLetters {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private PlatformLetters() {}

  /** The centre gives back the one material that came with a referral, as it was. */
  static String materialReturn(String id, String hubCase, JsonNode paper) {
    String now = OffsetDateTime.now(QINGDAO).truncatedTo(ChronoUnit.SECONDS).toString();
    return """
        {"material-return": {
          "header": {"messageId": "%s", "eventTime": "%s", "sentTime": "%s"},
          "caseReference": {"hubCaseId": "%s", "referralVersion": 1},
          "reasonCode": "NOT_AGREED", "returnedAt": "%s",
          "materials": [{"materialId": "M1", "kind": "COMPLAINT", "title": "起诉状",
            "mediaType": "application/pdf", "size": %s, "digestAlgorithm": "SHA-256", "digest": "%s"}]}}"""
        .formatted(
            id, now, now, hubCase, now, paper.path("ZJS").asString(), paper.path("ZY").asString());
  }

  /** The court gives a case its next number, in the platform's own form. */
  static String conversion(String id, String from, String to) {
    String now =
        LocalDateTime.now(QINGDAO).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    return """
        {"XXLX": "AHZH", "XXBH": "%s", "FSSJ": "%s", "FASJ": null, "AH": "%s", "YSBB": "1",
         "XAH": "%s", "ZHRQ": "%s", "ZHYY": null}"""
        .formatted(id, now, from, to, LocalDate.now(QINGDAO));
  }
}
