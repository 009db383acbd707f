package org.fengqiao.hub.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.ledger.events.LedgerEvent;
import org.fengqiao.hub.ledger.events.LedgerEvents;
import org.springframework.stereotype.Component;

/**
 * Tells who comes back what happened meanwhile. It begins somewhat before the last id: what a
 * slower transaction committed after it lies there. So some is told twice, by the same ids.
 */
@Component
class History {

  /** What is older stands in the lists. */
  static final Duration LONGEST = Duration.ofHours(24);

  private static final int PAGE = 500;

  private final LedgerEvents ledger;
  private final EventSettings settings;
  private final Clock clock;

  History(LedgerEvents ledger, EventSettings settings, Clock clock) {
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Tells it.
   *
   * @return the ids of the latest, which whoever looks at the same time may find as well
   */
  Set<String> tell(Place since, Hearing hearing, Line line) throws IOException {
    Instant now = clock.instant();
    Instant recent = now.minus(settings.overlap().multipliedBy(2));
    Set<String> latest = new HashSet<>();
    Place from = begin(since, now, line);
    List<LedgerEvent> page;
    do {
      page = ledger.since(from.at(), from.key(), PAGE);
      for (LedgerEvent event : page) {
        Told told = Told.of(event);
        if (hearing.hears(event) && !event.key().equals(since.key())) {
          line.tell(told);
        }
        if (event.at().isAfter(recent)) {
          latest.add(Place.of(event));
        }
        from = new Place(event.at(), event.key());
      }
    } while (page.size() == PAGE);
    return latest;
  }

  private Place begin(Place since, Instant now, Line line) throws IOException {
    Instant from = since.key().isEmpty() ? since.at() : since.at().minus(settings.overlap());
    Instant earliest = now.minus(LONGEST);
    if (from.isBefore(earliest)) {
      line.tell(Told.gap(earliest));
      return new Place(earliest, "");
    }
    return new Place(from, "");
  }
}
