package org.fengqiao.hub.events;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.access.Standing;
import org.fengqiao.hub.ledger.events.EventKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets programs listen, each as the person whose password it has. */
@Component
class EventDesk {

  private final Access access;
  private final Standing standing;
  private final EventPump pump;
  private final History history;
  private final EventSettings settings;
  private final Clock clock;
  private final AtomicInteger number = new AtomicInteger();

  EventDesk(
      Access access,
      Standing standing,
      EventPump pump,
      History history,
      EventSettings settings,
      Clock clock) {
    this.clock = clock;
    this.access = access;
    this.standing = standing;
    this.pump = pump;
    this.history = history;
    this.settings = settings;
  }

  /**
   * Tells on a line what happens from now on, and before that what happened since a place.
   *
   * @throws Unheard when as many listen as may, or the hub is ending
   */
  void listen(Set<EventKind> kinds, @Nullable Place since, Line line) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    Listener listener =
        new Listener(new Hearing(me, kinds), since, clock.instant(), line, settings.heartbeat());
    pump.add(listener);
    Thread thread = new Thread(() -> serve(listener), "events-" + number.incrementAndGet());
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Listener listener) {
    try {
      listener.work(history, standing);
    } finally {
      pump.remove(listener);
    }
  }
}
