package org.fengqiao.hub.operations;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says "no" to programs that look, steer or alarm. */
@RestControllerAdvice(basePackageClasses = OperationsProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperationsProblems extends ApiProblems {}
