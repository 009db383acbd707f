package org.fengqiao.hub.events;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.hub.ledger.events.LedgerEvent;
import org.fengqiao.hub.ledger.events.LedgerEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks what happened, once for all who listen. Rows are not committed in the order of their times
 * and numbers: each look reads a while back again and passes over what it saw before.
 */
@Component("eventPump")
class EventPump {

  private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
  private static final int PAGE = 1000;

  private final LedgerEvents ledger;
  private final EventSettings settings;
  private final Clock clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** What the next look will find again, with its time. */
  private final Map<String, Instant> seen = new HashMap<>();

  /** When the last look that succeeded was; nothing while nobody listens. */
  private @Nullable Instant looked;

  private boolean silent;
  private volatile boolean ending;

  EventPump(LedgerEvents ledger, EventSettings settings, Clock clock) {
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Adds one who hears all that happens from now on.
   *
   * @throws Unheard when as many listen as may, or the hub is ending
   */
  synchronized void add(Listener listener) {
    if (listeners.size() >= settings.listeners()) {
      throw Unheard.full(settings.listeners());
    }
    if (looked == null) {
      look(clock.instant());
    }
    listeners.add(listener);
    if (ending) {
      listeners.remove(listener);
      throw Unheard.ending();
    }
  }

  void remove(Listener listener) {
    listeners.remove(listener);
  }

  /** Tells everybody what is new; looks at nothing when nobody listens. */
  public synchronized void look() {
    if (listeners.isEmpty()) {
      looked = null;
      seen.clear();
      return;
    }
    try {
      for (LedgerEvent event : look(clock.instant())) {
        Told told = Told.of(event);
        listeners.forEach(it -> it.hear(event, told));
      }
      silent = false;
    } catch (DataAccessException e) {
      if (!silent) {
        LOG.warn("listeners are told nothing while the ledger does not answer: {}", e.toString());
      }
      silent = true;
    }
  }

  private List<LedgerEvent> look(Instant now) {
    Place from = new Place((looked == null ? now : looked).minus(settings.overlap()), "");
    List<LedgerEvent> fresh = new ArrayList<>();
    List<LedgerEvent> page;
    do {
      page = ledger.since(from.at(), from.key(), PAGE);
      for (LedgerEvent event : page) {
        if (!seen.containsKey(event.key())) {
          fresh.add(event);
        }
        from = new Place(event.at(), event.key());
      }
    } while (page.size() == PAGE);
    fresh.forEach(event -> seen.put(event.key(), event.at()));
    seen.values().removeIf(at -> at.isBefore(now.minus(settings.overlap())));
    looked = now;
    return fresh;
  }

  /** The first thing at the hub's end: nobody waits for who listens. */
  @EventListener(ContextClosedEvent.class)
  void end() {
    ending = true;
    listeners.forEach(it -> it.end(Told.End.DRAINING));
  }
}
