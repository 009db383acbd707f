package org.fengqiao.hub.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the regulator writes, in its own words. */
public final class RegulatorDocuments {

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Clock clock;

  RegulatorDocuments(Clock clock) {
    this.clock = clock.withZone(ZoneId.of("Asia/Shanghai"));
  }

  /**
   * What a caller of 12378 wants.
   *
   * @param number of the complaint
   * @param matterCode 1 投诉, 2 举报, 3 信访, 4 咨询
   * @param matter its name
   */
  public record Call(String number, String matterCode, String matter) {

    /** A complaint. */
    public static Call complaint(String number) {
      return new Call(number, "1", "投诉");
    }

    /** A report of a violation, which is not mediated. */
    public static Call report(String number) {
      return new Call(number, "2", "举报");
    }
  }

  /**
   * A version of one of its code tables.
   *
   * @param code of the table: T01 投诉业务类别, T02 投诉原因, T03 机构类别
   * @param version its version
   * @param from first day it holds for
   * @param rows names by their codes, all of them
   */
  public record Table(String code, String version, LocalDate from, Map<String, String> rows) {}

  byte[] table(String id, Table table) {
    LocalDateTime now = LocalDateTime.now(clock);
    ObjectNode body = JSON.createObjectNode();
    body.set("table", JSON.createObjectNode().put("code", table.code()));
    body.put("table_version", table.version());
    body.put("effective_date", table.from().toString());
    var rows = body.putArray("rows");
    table.rows().forEach((code, name) -> rows.add(coded(code, name)));
    return envelope(id, "CODE_TABLE", now, body);
  }

  byte[] complaint(String id, Call call) {
    LocalDateTime now = LocalDateTime.now(clock);
    LocalDate today = now.toLocalDate();
    ObjectNode body = JSON.createObjectNode();
    body.put("complaint_no", call.number());
    body.set("matter", coded(call.matterCode(), call.matter()));
    body.set("source", coded("01", "12378热线"));
    ObjectNode org = body.putObject("org");
    org.put("name", "某银行股份有限公司青岛分行");
    org.set("type", coded("B2", "股份制商业银行"));
    body.set("business", coded("Y01", "信用卡"));
    body.set("reason", coded("11", "债务催收"));
    ObjectNode person = body.putObject("person");
    person.set("type", coded("P", "自然人"));
    person.put("name", "张安平").put("tel", "13800000000");
    body.put("request", "停止频繁催收，协商分期还款。");
    body.put("facts", "信用卡逾期后每日多次致电本人及亲属。");
    body.put("amount", "36800.00");
    body.put("receive_date", today.toString());
    body.put("transfer_time", TIME.format(now));
    ObjectNode clock15 = body.putArray("clocks").addObject();
    clock15.set("type", coded("T2", "处理决定期限"));
    clock15.put("start_date", today.toString()).put("due_date", today.plusDays(15).toString());
    return envelope(id, "COMPLAINT_TRANSFER", now, body);
  }

  byte[] warning(String id, String number) {
    LocalDateTime now = LocalDateTime.now(clock);
    ObjectNode body = JSON.createObjectNode();
    body.put("notice_no", number);
    body.set("level", coded("2", "橙色"));
    body.set("rule", coded("R1", "黑产代理"));
    ObjectNode subject = body.putObject("subject");
    subject.set("type", coded("3", "代理人"));
    subject.put("name", "某代理维权工作室");
    body.put("description", "同一联系电话在多件信用卡投诉中出现，诉求文本雷同。");
    body.set("secrecy", coded("1", "仅限监管部门与调解中心"));
    body.put("issue_time", TIME.format(now));
    return envelope(id, "RISK_NOTICE", now, body);
  }

  byte[] feedback(String id, String caseId, String number, String code, String words) {
    LocalDateTime now = LocalDateTime.now(clock);
    ObjectNode body = JSON.createObjectNode();
    body.put("notice_no", number).put("case_id", caseId);
    body.set("handling", coded(code, words));
    body.put("handle_time", TIME.format(now));
    body.put("remark", "已转机构核查。");
    return envelope(id, "RISK_FEEDBACK", now, body);
  }

  byte[] taken(String id, ReturnPaper paper) {
    LocalDateTime now = LocalDateTime.now(clock);
    ObjectNode body = JSON.createObjectNode();
    body.put("form", paper.form()).put("period", paper.period()).put("version", paper.version());
    body.set("answer", coded("1", "已接收"));
    body.put("answer_time", TIME.format(now));
    return envelope(id, "RETURN_RECEIPT", now, body);
  }

  private static byte[] envelope(String id, String type, LocalDateTime now, ObjectNode body) {
    ObjectNode root = JSON.createObjectNode();
    root.put("msg_id", id).put("msg_type", type).put("send_time", TIME.format(now));
    root.set("body", body);
    return JSON.writeValueAsBytes(root);
  }

  private static ObjectNode coded(String code, String name) {
    return JSON.createObjectNode().put("code", code).put("name", name);
  }
}
