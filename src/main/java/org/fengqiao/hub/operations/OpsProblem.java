package org.fengqiao.hub.operations;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Every way in which the operators' interface says "no" (RFC 9457): its code, status and why. */
public enum OpsProblem {
  /** A value is none of its kind, or one that is needed is missing. */
  VALUE_INVALID(HttpStatus.BAD_REQUEST, "参数值无效或缺失", "a value is missing or none of its kind"),
  /** The body is not what was asked for. */
  BODY_INVALID(HttpStatus.BAD_REQUEST, "请求内容不是有效的 JSON", "the body is not the JSON asked for"),
  /** The place of a page is none that a page gave. */
  PLACE_UNKNOWN(
      HttpStatus.BAD_REQUEST, "after 不是分页返回的位置", "\"after\" is no place that a page gave"),
  /** The person may not do this, or not to this organisation. */
  NOT_PERMITTED(HttpStatus.FORBIDDEN, "没有权限", "the person may not do this"),
  /** Whoever asked for it cannot approve it. */
  SECOND_PERSON(HttpStatus.FORBIDDEN, "须由另一人审批", "another person has to approve it"),
  /** There is nothing of this id, or it is another organisation's. */
  NOT_THERE(HttpStatus.NOT_FOUND, "不存在", "there is no such thing"),
  /** It cannot be done as things stand; look again. */
  NOT_NOW(HttpStatus.CONFLICT, "当前状态不允许", "it cannot be done as things stand"),
  /** {@code If-Match} names another version than the one that is there. */
  CHANGED(HttpStatus.PRECONDITION_FAILED, "内容已被他人改动，请重新读取", "it was changed since it was read"),
  /** Nothing is done without a reason. */
  REASON_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "请在 reason 中写明原因", "say why in \"reason\""),
  /** A rule stands against it; the field {@code field} says of what. */
  REFUSED(
      HttpStatus.UNPROCESSABLE_CONTENT, "不允许，见 field", "a rule stands against it: see \"field\""),
  /** The key was used for another request, or is none. */
  IDEMPOTENCY_KEY(
      HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency-Key 已用于另一请求", "the key was used otherwise"),
  /** As many listen to events as may; one of them has to leave first. */
  LISTENERS(HttpStatus.TOO_MANY_REQUESTS, "监听者已满，请稍后重试", "as many listen as may: retry"),
  /** The hub is ending; another hub of the ledger, or this one after its start, goes on. */
  ENDING(HttpStatus.SERVICE_UNAVAILABLE, "枢纽正在停止，请稍后重试", "the hub is ending: retry"),
  /** The broker did not answer; nothing is known to have changed. */
  BROKER_SILENT(
      HttpStatus.SERVICE_UNAVAILABLE, "消息中间件无应答，请稍后重试", "the broker did not answer: retry");

  /** The words before the code in {@code type}. */
  public static final String URN = "urn:fengqiao:hub:ops:";

  private final HttpStatus status;
  private final String zh;
  private final String en;

  OpsProblem(HttpStatus status, String zh, String en) {
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  /** Its HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** Its code, as it ends {@code type}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What it means, in both languages. */
  public String about() {
    return zh + " · " + en;
  }

  /** Said in its own words. */
  public ProblemDetail said() {
    return said(zh, en);
  }

  /** Said in words that name what it is about. */
  public ProblemDetail said(String because, String inEnglish) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, inEnglish);
    problem.setType(URI.create(URN + code()));
    problem.setTitle(inEnglish);
    problem.setProperty("titleZh", because);
    return problem;
  }
}
