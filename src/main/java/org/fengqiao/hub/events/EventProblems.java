package org.fengqiao.hub.events;

import org.fengqiao.hub.operations.ApiProblems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says "no" to programs that want to listen. */
@RestControllerAdvice(assignableTypes = EventApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class EventProblems extends ApiProblems {

  private static final String RETRY_SECONDS = "10";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unheard(Unheard why) {
    ProblemDetail said = why.said();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(said.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (said.getStatus() != 400) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.body(said);
  }
}
