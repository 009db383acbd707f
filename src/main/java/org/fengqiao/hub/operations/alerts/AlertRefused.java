package org.fengqiao.hub.operations.alerts;

import java.util.UUID;
import org.fengqiao.hub.operations.Refused;

/** What an operator wants with an alert, a rule or a channel cannot be; nothing was changed. */
public final class AlertRefused extends Refused {

  private AlertRefused(String field, String zh, String en) {
    super(field, zh, en);
  }

  static AlertRefused field(String field, String zh, String en) {
    return new AlertRefused(field, zh, en);
  }

  static AlertRefused noRule(String id) {
    return new AlertRefused("id", "没有这条规则：" + id, "there is no rule " + id);
  }

  static AlertRefused notOpen(UUID alert) {
    return new AlertRefused(
        "alert",
        "告警不存在、已有人处理或已恢复：" + alert,
        "there is no such alert, somebody looks after it, or it is over: " + alert);
  }
}
