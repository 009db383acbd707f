package org.fengqiao.hub.channel;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.fengqiao.hub.canonical.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The routes as the doors see them: a question goes in, an answer or a {@link Rejected} comes out.
 */
@Component
class Routes {

  private final ProducerTemplate template;

  Routes(ProducerTemplate template) {
    this.template = template;
  }

  <T> T ask(String route, Object question, Class<T> answer) {
    @Nullable T given;
    try {
      given = template.requestBody("direct:" + route, question, answer);
    } catch (CamelExecutionException e) {
      if (e.getCause() instanceof Rejected rejected) {
        throw rejected;
      }
      throw e;
    }
    if (given == null) {
      throw new IllegalStateException("the route " + route + " gave no answer");
    }
    return given;
  }
}
