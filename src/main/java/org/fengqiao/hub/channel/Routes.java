package org.fengqiao.hub.channel;

import java.util.concurrent.Semaphore;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.util.ObjectHelper;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The routes as the doors see them: a question goes in, an answer or a {@link Rejected} comes out.
 */
@Component
public class Routes {

  private final ProducerTemplate template;
  private final Semaphore working;

  Routes(ProducerTemplate template, DoorSettings settings) {
    this.template = template;
    this.working = new Semaphore(settings.intake().concurrency(), true);
  }

  /** Hands a message that is wholly here to intake, in its turn: delivery keeps its share. */
  public Acknowledgement take(String route, Inbound inbound) {
    working.acquireUninterruptibly();
    try {
      return ask(route, inbound, Acknowledgement.class);
    } finally {
      working.release();
    }
  }

  /**
   * Hands something to a route that answers nothing.
   *
   * @throws IllegalStateException when the route rolled its work back without a reason of its own,
   *     as it does while the hub stops; nothing has happened then, and the same may be told again
   */
  public void tell(String route, Object what) {
    Exchange told =
        template.send("direct:" + route, exchange -> exchange.getMessage().setBody(what));
    if (told.getException() != null) {
      throw meaning(CamelExecutionException.wrapCamelExecutionException(told, told.getException()));
    }
    if (told.isRollbackOnly()) {
      throw new IllegalStateException("the route " + route + " was rolled back");
    }
  }

  /** Asks a route; a route that gives no answer is a fault of ours. */
  public <T> T ask(String route, Object question, Class<T> answer) {
    @Nullable T given;
    try {
      given = template.requestBody("direct:" + route, question, answer);
    } catch (CamelExecutionException e) {
      throw meaning(e);
    }
    if (given == null) {
      throw new IllegalStateException("the route " + route + " gave no answer");
    }
    return given;
  }

  /** A rejection out of a transacted step lies deeper than one thrown outside of it. */
  private static RuntimeException meaning(CamelExecutionException e) {
    Rejected rejected = ObjectHelper.getException(Rejected.class, e);
    return rejected == null ? e : rejected;
  }
}
