package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.ledger.Flow;
import org.fengqiao.hub.ledger.Flow.Waiting;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every partner stands at this moment. Looked up at most once in a few seconds, however many
 * people watch.
 */
@Component
class Overview {

  /** The time whose flow is shown. */
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final Duration LATE = Duration.ofMinutes(5);

  /** How a partner stands; the worst first. */
  enum Health {
    DOWN("bad"),
    SLOW("warn"),
    FINE("good"),
    QUIET("idle");

    private final String tone;

    Health(String tone) {
      this.tone = tone;
    }

    /** The colour it goes with. */
    public String tone() {
      return tone;
    }
  }

  /**
   * A partner at this moment.
   *
   * @param in messages it sent within the window
   * @param out messages it was given within the window
   */
  record Line(
      Partner partner, Health health, long in, long out, long open, @Nullable Instant oldest) {

    /** Whether something flowed. */
    public boolean isFlowing() {
      return in + out > 0;
    }
  }

  private record Look(Instant at, List<Line> lines) {}

  private final Flow flow;
  private final Partners partners;
  private final Clock clock;
  private @Nullable Look last;

  Overview(Flow flow, Partners partners, Clock clock) {
    this.flow = flow;
    this.partners = partners;
    this.clock = clock;
  }

  /** The partners this person may see, in the order of the catalogue. */
  List<Line> lines(Operator me) {
    return look().stream().filter(line -> me.sees(List.of(line.partner().id()))).toList();
  }

  /** The same, worst first. */
  List<Line> worst(Operator me) {
    return lines(me).stream()
        .sorted(
            Comparator.comparing(Line::health)
                .thenComparing(
                    Line::oldest, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
        .toList();
  }

  private synchronized List<Line> look() {
    Instant now = clock.instant();
    Look known = last;
    if (known == null || known.at().plus(FRESH).isBefore(now)) {
      known = new Look(now, read(now));
      last = known;
    }
    return known.lines();
  }

  private List<Line> read(Instant now) {
    Map<String, Waiting> waiting =
        flow.waiting().stream().collect(Collectors.toMap(Waiting::partner, Function.identity()));
    Map<String, Long> in = flow.sentBy(now.minus(WINDOW));
    Map<String, Long> out = flow.givenTo(now.minus(WINDOW));
    return partners.all().stream()
        .map(
            partner -> {
              Waiting held = waiting.get(partner.id());
              long sent = in.getOrDefault(partner.id(), 0L);
              long given = out.getOrDefault(partner.id(), 0L);
              return new Line(
                  partner,
                  health(held, sent + given, now),
                  sent,
                  given,
                  held == null ? 0 : held.open(),
                  held == null ? null : held.oldest());
            })
        .toList();
  }

  private static Health health(@Nullable Waiting held, long flowed, Instant now) {
    if (held == null || held.open() == 0) {
      return flowed > 0 ? Health.FINE : Health.QUIET;
    }
    Instant oldest = held.oldest();
    boolean late = oldest != null && oldest.plus(LATE).isBefore(now);
    if (held.trying() > 0) {
      return late || held.trying() == held.open() ? Health.DOWN : Health.SLOW;
    }
    return late ? Health.SLOW : Health.FINE;
  }
}
