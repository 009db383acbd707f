package org.fengqiao.hub.channel;

import java.util.Map;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.evidence.AttachmentMissing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every "no" over REST is a problem document (RFC 9457) with both languages. */
@RestControllerAdvice(basePackages = "org.fengqiao.hub.channel")
class RestRefusals {

  private static final Logger LOG = LoggerFactory.getLogger(RestRefusals.class);
  private static final Map<RejectionCode, Integer> STATUS =
      Map.of(
          RejectionCode.MESSAGE_ID_CONFLICT, 409,
          RejectionCode.TOO_LARGE, 413,
          RejectionCode.UNKNOWN_PARTNER, 403,
          RejectionCode.NOT_ALLOWED, 403,
          RejectionCode.CASE_UNKNOWN, 404,
          RejectionCode.BUSY, 503,
          RejectionCode.INTERNAL, 500);

  /** A stored "no": as any other, with the signed negative receipt beside it. */
  static ResponseEntity<Object> rejected(Acknowledgement given) {
    Rejection rejection = new Rejection(given.faults());
    int status = status(rejection);
    return answer(status, Problem.of(status, rejection, given));
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Rejected refused) {
    int status = status(refused.rejection());
    return answer(status, Problem.of(status, refused.rejection()));
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(AttachmentMissing missing) {
    return answer(
        404, Problem.of(404, Rejection.of(Fault.at("/", RejectionCode.ATTACHMENT_MISSING))));
  }

  /** An id that is none, a number that is none: it stands in the address, not in a document. */
  @ExceptionHandler
  ResponseEntity<Object> unreadable(MethodArgumentTypeMismatchException problem) {
    Fault fault = Fault.at("/" + problem.getName(), RejectionCode.MALFORMED, "HTTP 400");
    return answer(400, Problem.of(400, Rejection.of(fault)));
  }

  @ExceptionHandler
  ResponseEntity<Object> failed(Exception problem) {
    if (problem instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      Fault fault = Fault.at("/", RejectionCode.MALFORMED, "HTTP " + status);
      return answer(status, Problem.of(status, Rejection.of(fault)));
    }
    LOG.warn("a REST request failed inside the hub", problem);
    return answer(500, Problem.of(500, Rejection.of(Fault.at("/", RejectionCode.INTERNAL))));
  }

  private static int status(Rejection rejection) {
    return STATUS.getOrDefault(rejection.first().code(), 422);
  }

  private static ResponseEntity<Object> answer(int status, Problem problem) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
