package org.fengqiao.hub.operations.alerts;

import java.util.UUID;

/** What an operator wants with an alert, a rule or a channel cannot be; nothing was changed. */
public final class AlertRefused extends RuntimeException {

  private final String field;
  private final String zh;

  private AlertRefused(String field, String zh, String en) {
    super(en);
    this.field = field;
    this.zh = zh;
  }

  static AlertRefused field(String field, String zh, String en) {
    return new AlertRefused(field, zh, en);
  }

  static AlertRefused notOpen(UUID alert) {
    return new AlertRefused(
        "alert",
        "告警不存在、已有人处理或已恢复：" + alert,
        "there is no such alert, somebody looks after it, or it is over: " + alert);
  }

  /** The field that is to be changed. */
  public String field() {
    return field;
  }

  /** Why, in Chinese; the message says it in English. */
  public String zh() {
    return zh;
  }
}
