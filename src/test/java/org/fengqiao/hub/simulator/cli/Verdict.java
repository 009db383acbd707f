package org.fengqiao.hub.simulator.cli;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.fengqiao.hub.canonical.model.Door;

/**
 * What a court decides about a request, in words every court uses.
 *
 * @param id of the message
 * @param caseNumber of the case, as it was referred
 * @param door which request
 * @param code the decision in the courts' own table
 * @param name and what it is called
 * @param number of the document that goes with it; nothing = no document
 * @param text 理由 or 补正要求
 */
record Verdict(
    String id, String caseNumber, Door door, String code, String name, String number, String text) {

  /** 要求补正. */
  static final String SUPPLEMENT = "03";

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  boolean hasDocument() {
    return !number.isEmpty();
  }

  boolean isOrder() {
    return door == Door.PAYMENT_ORDER;
  }

  String doorCode() {
    return isOrder() ? "02" : "01";
  }

  String doorName() {
    return isOrder() ? "支付令" : "司法确认";
  }

  /** 文书 and its kind. */
  String title() {
    return isOrder() ? "支付令" : "民事裁定书";
  }

  String kindCode() {
    return isOrder() ? "17" : "15";
  }

  String kindName() {
    return isOrder() ? "支付令" : "确认裁定书";
  }

  static String now() {
    return LocalDateTime.now(QINGDAO).format(LOCAL);
  }

  static String today() {
    return now().substring(0, 10);
  }
}
