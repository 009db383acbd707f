package org.fengqiao.hub.operations;

import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says "no" to programs that steer or alarm: which field, and why, in both languages. */
@RestControllerAdvice(basePackageClasses = OperationsProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperationsProblems {

  @ExceptionHandler
  ProblemDetail refused(Refused why) {
    return problem(why.field(), why.zh(), String.valueOf(why.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail noReason(ReasonMissing why) {
    return problem("reason", "请说明理由", "say why: " + why.getMessage());
  }

  private static ProblemDetail problem(String field, String zh, String en) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, zh + " / " + en);
    problem.setTitle(en);
    problem.setProperty("titleZh", zh);
    problem.setProperty("field", field);
    return problem;
  }
}
