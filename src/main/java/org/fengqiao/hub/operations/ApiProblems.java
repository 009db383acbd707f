package org.fengqiao.hub.operations;

import java.util.Objects;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.audit.SecondPersonNeeded;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jms.JmsException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/**
 * How operators' programs are told "no": which field, and why, in both languages; one code for one
 * cause, whichever part of the hub it comes from.
 */
public abstract class ApiProblems {

  /** For the parts of the hub that answer operators' programs. */
  protected ApiProblems() {}

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> refused(Refused why) {
    ProblemDetail problem = OpsProblem.REFUSED.said(why.zh(), String.valueOf(why.getMessage()));
    problem.setProperty("field", why.field());
    return answer(problem);
  }

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> noReason(ReasonMissing why) {
    ProblemDetail problem =
        OpsProblem.REASON_MISSING.said(
            "请在 reason 中写明原因", why.getMessage() + ": say why in \"reason\"");
    problem.setProperty("field", "reason");
    return answer(problem);
  }

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> secondPerson(SecondPersonNeeded why) {
    return answer(OpsProblem.SECOND_PERSON.said("须由另一人审批", String.valueOf(why.getMessage())));
  }

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> notPermitted(AccessDeniedException why) {
    return answer(either(OpsProblem.NOT_PERMITTED, String.valueOf(why.getMessage())));
  }

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> changed(Version.Changed why) {
    return answer(OpsProblem.CHANGED.said("内容已被他人改动，请重新读取", String.valueOf(why.getMessage())));
  }

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> value(MethodArgumentTypeMismatchException why) {
    ProblemDetail problem =
        OpsProblem.VALUE_INVALID.said(
            why.getName() + " 的值无效", why.getName() + " has a value that is none of its kind");
    problem.setProperty("field", why.getName());
    return answer(problem);
  }

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException why) {
    String name = why.getParameterName();
    ProblemDetail problem = OpsProblem.VALUE_INVALID.said("缺少参数 " + name, name + " is missing");
    problem.setProperty("field", name);
    return answer(problem);
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  final ResponseEntity<ProblemDetail> body() {
    return answer(OpsProblem.BODY_INVALID.said());
  }

  @ExceptionHandler({JmsException.class, BrokerSilent.class})
  final ResponseEntity<ProblemDetail> broker() {
    return answer(OpsProblem.BROKER_SILENT.said());
  }

  @ExceptionHandler
  final ResponseEntity<ProblemDetail> status(ResponseStatusException why) {
    if (why.getStatusCode().value() != OpsProblem.NOT_THERE.status().value()) {
      throw why;
    }
    return answer(either(OpsProblem.NOT_THERE, Objects.requireNonNullElse(why.getReason(), "")));
  }

  /** What was said in both languages, Chinese first. */
  private static ProblemDetail either(OpsProblem problem, String said) {
    int split = said.indexOf(" / ");
    return split < 0
        ? problem.said()
        : problem.said(said.substring(0, split), said.substring(split + 3));
  }

  /** As a problem, also where an operation otherwise answers with JSON, CSV or a file. */
  protected static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
