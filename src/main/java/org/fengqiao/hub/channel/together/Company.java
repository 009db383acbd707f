package org.fengqiao.hub.channel.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Those who ask one route. Whoever gets the turn asks for all who wait by then; those who waited
 * find their answers. When that fails, each asks for itself: one that cannot be done spoils no
 * other.
 */
final class Company {

  private static final Logger LOG = LoggerFactory.getLogger(Company.class);
  private static final int MOST = 32;

  private final ProducerTemplate routes;
  private final String route;
  private final Queue<Asker> waiting = new ConcurrentLinkedQueue<>();
  private final Lock turn = new ReentrantLock();

  Company(ProducerTemplate routes, String route) {
    this.routes = routes;
    this.route = route;
  }

  /** One exchange; {@code body} is what it asks. */
  private static final class Asker {
    private final Object body;
    private boolean isOver;
    private @Nullable Object answer;
    private @Nullable Exception fault;

    Asker(Object body) {
      this.body = body;
    }

    void answered(@Nullable Object with) {
      isOver = true;
      answer = with;
    }

    void failed(Exception why) {
      isOver = true;
      fault = why;
    }
  }

  /**
   * Asks the route, alone or with others.
   *
   * @return this body's element of the answer
   * @throws Exception what the route threw for this body
   */
  @Nullable Object ask(Object body) throws Exception {
    Asker own = new Asker(body);
    waiting.add(own);
    turn.lock();
    try {
      while (!own.isOver) {
        askFor(next());
      }
    } finally {
      turn.unlock();
    }
    return own.fault instanceof Alone ? alone(own) : outcome(own);
  }

  private static @Nullable Object outcome(Asker own) throws Exception {
    if (own.fault != null) {
      throw own.fault;
    }
    return own.answer;
  }

  private List<Asker> next() {
    List<Asker> some = new ArrayList<>();
    for (Asker asker = waiting.poll(); asker != null; asker = waiting.poll()) {
      some.add(asker);
      if (some.size() == MOST) {
        break;
      }
    }
    return some;
  }

  private void askFor(List<Asker> some) {
    try {
      List<?> answers = answers(some.stream().map(asker -> asker.body).toList());
      for (int i = 0; i < some.size(); i++) {
        some.get(i).answered(answers.get(i));
      }
    } catch (Exception e) {
      // What could not even begin fails for all alike; asking again would make each wait once more.
      boolean forAll = some.size() == 1 || isNotBegun(e);
      if (!forAll) {
        // the kind of fault alone: its text may quote content
        Class<?> kind = NestedExceptionUtils.getMostSpecificCause(e).getClass();
        LOG.warn("{} failed for {} together, each asks alone: {}", route, some.size(), kind);
      }
      some.forEach(asker -> asker.failed(forAll ? e : new Alone()));
    } finally {
      // also after an error, which is nobody's to catch: who waits must not wait for ever
      some.stream().filter(asker -> !asker.isOver).forEach(asker -> asker.failed(new Alone()));
    }
  }

  private static boolean isNotBegun(Exception e) {
    return ObjectHelper.getException(CannotCreateTransactionException.class, e) != null;
  }

  private @Nullable Object alone(Asker own) throws Exception {
    return answers(List.of(own.body)).get(0);
  }

  private List<?> answers(List<Object> bodies) throws Exception {
    try {
      List<?> answers = routes.requestBody(route, bodies, List.class);
      if (answers == null || answers.size() != bodies.size()) {
        throw new IllegalStateException(route + " answers each it is asked");
      }
      return answers;
    } catch (CamelExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** The answer to all failed; each is to ask again by itself. */
  private static final class Alone extends Exception {
    private static final long serialVersionUID = 1;
  }
}
