package org.fengqiao.hub.console;

import org.fengqiao.hub.ledger.search.PlaceUnknown;
import org.fengqiao.hub.operations.ApiProblems;
import org.fengqiao.hub.operations.OpsProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says "no" to operators' programs in both languages (RFC 9457); pages of people are others. */
@RestControllerAdvice(
    assignableTypes = {
      OperatorApi.class,
      OpsAudit.class,
      OpsCases.class,
      OpsDescription.class,
      OpsDrafts.class,
      OpsMessageActs.class,
      OpsMessageCount.class,
      OpsMessages.class,
      OpsOverview.class,
      OpsRepair.class,
      OpsSearches.class,
      RiskApi.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpsProblems extends ApiProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notThere(NotThere e) {
    return answer(OpsProblem.NOT_THERE.said("不存在", String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notNow(NotNow e) {
    return answer(OpsProblem.NOT_NOW.said(e.zh(), String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> place(PlaceUnknown e) {
    return answer(OpsProblem.PLACE_UNKNOWN.said("after 不是分页返回的位置", String.valueOf(e.getMessage())));
  }
}
