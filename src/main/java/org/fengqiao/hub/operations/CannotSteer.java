package org.fengqiao.hub.operations;

import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;

/** What an operator wants cannot be; nothing was done. */
public final class CannotSteer extends Refused {

  private CannotSteer(String field, String zh, String en) {
    super(field, zh, en);
  }

  static CannotSteer noLine(String line, LineDirection direction) {
    return new CannotSteer(
        "line",
        "没有这条线路：" + line + "（" + direction + "），请从线路列表中选择",
        "there is no line " + line + " (" + direction + "): choose one of the list of lines");
  }

  static CannotSteer collected(String line) {
    return new CannotSteer(
        "line",
        line + " 由对方自行领取，无可停止的线路",
        line + " is collected by the partner: there is nothing to stop");
  }

  static CannotSteer noPartner(String partner) {
    return new CannotSteer("partner", "没有这个对接方：" + partner, "there is no partner " + partner);
  }

  static CannotSteer noWindow(UUID window) {
    return new CannotSteer(
        "window",
        "没有这个维护时段，或已结束：" + window,
        "there is no such maintenance window, or it has ended: " + window);
  }

  static CannotSteer noVerb(String verb, String verbs) {
    return new CannotSteer(
        "verb", "没有这个操作：" + verb + "，可用：" + verbs, "there is no " + verb + ": use one of " + verbs);
  }

  static CannotSteer time() {
    return new CannotSteer(
        "until", "结束时间必须在将来，且晚于开始时间", "the end must lie in the future, after the beginning");
  }
}
