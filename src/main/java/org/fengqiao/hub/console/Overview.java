package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.ledger.Flow;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.PartnerHealth;
import org.fengqiao.hub.operations.SeenHealth;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every partner stands at this moment, as the health board judges it, with what flows. The flow
 * is looked up at most once in a few seconds, however many people watch.
 */
@Component
class Overview {

  /** The time whose flow is shown. */
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final Duration FRESH = Duration.ofSeconds(3);

  /**
   * A partner at this moment.
   *
   * @param in messages it sent within the window
   * @param out messages it was given within the window
   * @param beat its last hour
   */
  record Line(Partner partner, PartnerHealth health, long in, long out, Heartbeat.Beat beat) {

    /** Whether something flowed. */
    public boolean isFlowing() {
      return in + out > 0;
    }

    /** How it stands, in one word. */
    public Condition condition() {
      return health.condition();
    }

    /** The colour that goes with it. */
    public String tone() {
      return health.condition().tone();
    }

    /** Messages over its lines within the last hour. */
    public long lively() {
      return beat.in().sum() + beat.out().sum();
    }

    /** Attempts that failed and messages that ended undelivered within the last hour. */
    public long failed() {
      return health.lines().stream().mapToLong(line -> line.failed() + line.dead()).sum();
    }

    /** Its lines out whose breaker does not stand closed by itself. */
    public List<LineRow> breakers() {
      return LineRow.of(health).stream().filter(LineRow::isBroken).toList();
    }

    /** Deliveries for it that are not settled. */
    public long open() {
      return health.waiting();
    }

    /** Since when the oldest of them waits. */
    public @Nullable Instant oldest() {
      return health.oldestWaiting();
    }
  }

  private record Flowed(Instant at, Map<String, Long> in, Map<String, Long> out) {}

  private final Flow flow;
  private final Partners partners;
  private final SeenHealth health;
  private final Heartbeat heartbeat;
  private final Clock clock;
  private @Nullable Flowed last;

  Overview(Flow flow, Partners partners, SeenHealth health, Heartbeat heartbeat, Clock clock) {
    this.flow = flow;
    this.partners = partners;
    this.health = health;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** The partners this person may see, in the order of the catalogue. */
  List<Line> lines(Operator me) {
    Flowed flowed = flowed();
    return health.of(me).partners().stream()
        .flatMap(it -> line(it, flowed).stream())
        .sorted(Comparator.comparing(line -> line.partner().id()))
        .toList();
  }

  private Optional<Line> line(PartnerHealth it, Flowed flowed) {
    return partners
        .find(it.id())
        .map(
            partner ->
                new Line(
                    partner,
                    it,
                    flowed.in().getOrDefault(it.id(), 0L),
                    flowed.out().getOrDefault(it.id(), 0L),
                    heartbeat.of(it.id())));
  }

  /** The same, worst first, and of those that are well the liveliest. */
  List<Line> worst(Operator me) {
    return lines(me).stream()
        .sorted(
            Comparator.comparing(Line::condition)
                .reversed()
                .thenComparing(
                    Line::oldest, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(Line::lively, Comparator.reverseOrder()))
        .toList();
  }

  private synchronized Flowed flowed() {
    Instant now = clock.instant();
    Flowed known = last;
    if (known == null || known.at().plus(FRESH).isBefore(now)) {
      Instant since = now.minus(WINDOW);
      known = new Flowed(now, flow.sentBy(since), flow.givenTo(since));
      last = known;
    }
    return known;
  }
}
