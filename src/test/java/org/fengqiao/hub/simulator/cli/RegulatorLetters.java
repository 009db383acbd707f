package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** What centre and regulator write to each other, for tests. */
final class RegulatorLetters {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private RegulatorLetters() {}

  static byte[] complaintResult(String id, String hubCase, String number) {
    return message(
        "complaint-result",
        id,
        "\"hubCaseId\": \"" + hubCase + "\"",
        """
        "complaintNo": "%s", "decision": "MEDIABLE", "decidedAt": "%s"
        """
            .formatted(number, now()));
  }

  /** A complaint as the regulator writes it, about a kind of business written so. */
  static byte[] complaint(String id, String business) throws java.io.IOException {
    return java.nio.file.Files.readString(
            java.nio.file.Path.of(
                "src/test/resources/golden/regulator/complaint-transfer"
                    + "/unknown-code-taken-by-its-name-is-remarked.in.json"))
        .replaceFirst("QDJG-[0-9-]+", id)
        .replaceFirst("12378-2026-[0-9]+", "12378-" + id)
        .replaceFirst("(\"business\": \\{)[^}]+", "$1" + business)
        .getBytes(UTF_8);
  }

  /** What the regulator writes when a complainant withdrew, in its own form. */
  static byte[] withdrawal(String id, String number) {
    String local = local();
    return """
    {"msg_id": "%s", "msg_type": "COMPLAINT_WITHDRAW", "send_time": "%s",
     "body": {"complaint_no": "%s", "withdraw_time": "%s", "remark": null}}
    """
        .formatted(id, local, number, local)
        .getBytes(UTF_8);
  }

  /** What the regulator writes when the institutions concerned may be told of a warning. */
  static byte[] release(String id, String file, String number) {
    String local = local();
    return """
    {"msg_id": "%s", "msg_type": "RISK_FEEDBACK", "send_time": "%s",
     "body": {"notice_no": "%s", "case_id": "%s", "handling": {"code": "1", "name": "处置中"},
              "handle_time": "%s", "remark": "同意告知所涉机构。", "released": "1"}}
    """
        .formatted(id, local, number, file, local)
        .getBytes(UTF_8);
  }

  private static String local() {
    return now()
        .toLocalDateTime()
        .withNano(0)
        .toString()
        .concat(":00")
        .substring(0, 19)
        .replace('T', ' ');
  }

  static byte[] warning(String id, String number) {
    return message(
        "risk-warning",
        id,
        "",
        """
        "warningNo": "%s", "level": "ORANGE", "rule": "ILLEGAL_AGENT",
        "subject": {"kind": "AGENT", "name": "某代理维权工作室"},
        "description": "同一联系电话在多件信用卡投诉中出现。",
        "confidentiality": "AUTHORITIES_ONLY", "issuedAt": "%s"
        """
            .formatted(number, now()));
  }

  static byte[] feedback(String id, String file, String number) {
    return message(
        "risk-feedback",
        id,
        "\"hubCaseId\": \"" + file + "\"",
        """
        "warningNo": "%s", "handling": "CLOSED", "handledAt": "%s", "text": "已核查完毕。"
        """
            .formatted(number, now()));
  }

  static byte[] figures(String id, String form, int version) {
    String correction = version == 1 ? "" : "\"correction\": \"补报一件\", ";
    return message(
        "statistics-return",
        id,
        "",
        """
        "form": "%s", "period": "%s", "version": %d, "compiledAt": "%s", %s
        "cells": [
          {"row": "CREDIT_CARD", "column": "TAKEN", "measure": "COUNT", "value": "128"},
          {"row": "MOTOR", "column": "TAKEN", "measure": "COUNT", "suppressed": true}]
        """
            .formatted(form, period(form), version, now(), correction));
  }

  /** The last one that is over. */
  private static String period(String form) {
    YearMonth last = YearMonth.now(QINGDAO).minusMonths(1);
    OffsetDateTime week = OffsetDateTime.now(QINGDAO).minusWeeks(1);
    return switch (form) {
      case "QD-TJ-01" ->
          "%d-W%02d"
              .formatted(
                  week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case "QD-TJ-03" ->
          last.minusMonths(2).getYear() + "-Q" + last.minusMonths(2).get(IsoFields.QUARTER_OF_YEAR);
      default -> last.toString();
    };
  }

  private static byte[] message(String kind, String id, String reference, String content) {
    return """
    {"%s": {"header": {"messageId": "%s", "eventTime": "%s", "sentTime": "%s"},
            "caseReference": {%s}, %s}}\
    """
        .formatted(kind, id, now(), now(), reference, content)
        .getBytes(UTF_8);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(QINGDAO).truncatedTo(ChronoUnit.SECONDS);
  }
}
