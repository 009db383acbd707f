package org.fengqiao.hub.events;

import org.fengqiao.hub.operations.OpsProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Somebody cannot listen; the message says why in English. */
final class Unheard extends RuntimeException {

  private final OpsProblem problem;
  private final String zh;
  private final @Nullable String field;

  private Unheard(OpsProblem problem, String zh, String en, @Nullable String field) {
    super(en);
    this.problem = problem;
    this.zh = zh;
    this.field = field;
  }

  static Unheard full(int most) {
    return new Unheard(
        OpsProblem.LISTENERS,
        "已有 " + most + " 个监听者，请稍后重试",
        most + " listen already, which is as many as may: retry",
        null);
  }

  static Unheard ending() {
    return new Unheard(
        OpsProblem.ENDING, "枢纽正在停止，请稍后重试", "the hub is ending: retry when it is back", null);
  }

  static Unheard kind(String word, String known) {
    return new Unheard(
        OpsProblem.VALUE_INVALID,
        "没有这种事件：" + word + "，可用：" + known,
        "there is no such kind of event: " + word + "; there are " + known,
        "kinds");
  }

  static Unheard place() {
    return new Unheard(
        OpsProblem.VALUE_INVALID,
        "since 须为事件编号，或带时区的时刻",
        "\"since\" is the id of an event, or a moment with its offset",
        "since");
  }

  ProblemDetail said() {
    ProblemDetail said = problem.said(zh, String.valueOf(getMessage()));
    if (field != null) {
      said.setProperty("field", field);
    }
    return said;
  }
}
