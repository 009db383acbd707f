package org.fengqiao.hub.console;

import java.net.URI;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.audit.SecondPersonNeeded;
import org.fengqiao.hub.ledger.search.PlaceUnknown;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says "no" to operators' programs in both languages (RFC 9457). */
@RestControllerAdvice(
    assignableTypes = {
      OpsMessages.class,
      OpsRepair.class,
      OpsAudit.class,
      OpsDrafts.class,
      OpsCases.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpsProblems {

  @ExceptionHandler
  ProblemDetail notThere(NotThere e) {
    return problem(HttpStatus.NOT_FOUND, "not-there", "不存在", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail notNow(NotNow e) {
    return problem(HttpStatus.CONFLICT, "not-now", e.zh(), String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail reason(ReasonMissing e) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "reason-missing",
        "请在 reason 中写明原因",
        e.getMessage() + ": say why in \"reason\"");
  }

  @ExceptionHandler
  ProblemDetail secondPerson(SecondPersonNeeded e) {
    return problem(
        HttpStatus.FORBIDDEN, "second-person", "须由另一人审批", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail place(PlaceUnknown e) {
    return problem(
        HttpStatus.BAD_REQUEST, "place-unknown", "after 不是分页返回的位置", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail value(MethodArgumentTypeMismatchException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "value-invalid",
        e.getName() + " 的值无效",
        e.getName() + " has a value that is none of its kind");
  }

  @ExceptionHandler
  ProblemDetail body(HttpMessageNotReadableException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "body-invalid",
        "请求内容不是有效的 JSON",
        "the body is not the JSON asked for");
  }

  private static ProblemDetail problem(HttpStatus status, String code, String zh, String en) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, en);
    problem.setType(URI.create("urn:fengqiao:hub:ops:" + code));
    problem.setTitle(en);
    problem.setProperty("titleZh", zh);
    return problem;
  }
}
