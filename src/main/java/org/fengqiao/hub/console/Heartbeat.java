package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.ledger.operations.Pulse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last hour of every partner, minute by minute. It is looked up at most once in a few seconds,
 * however many people watch; how long things took is asked for less often, for it reads more.
 */
@Component
class Heartbeat {

  private static final int MINUTES = 60;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofSeconds(4);
  private static final Duration RECENT = Duration.ofSeconds(20);

  /**
   * One partner's.
   *
   * @param in messages it sent, by minute
   * @param out messages it was given, by minute
   * @param takenMillis within which 95 of 100 of its messages were recorded; nothing: none came
   * @param answeredMillis within which it answered 95 of 100 deliveries; nothing: it got none
   * @param toRepair deliveries for it that wait for repair
   */
  record Beat(
      Spark in,
      Spark out,
      @Nullable Long takenMillis,
      @Nullable Long answeredMillis,
      long toRepair) {}

  private record Counted(
      Instant at,
      Map<String, Map<Instant, Long>> in,
      Map<String, Map<Instant, Long>> out,
      Map<String, Long> toRepair) {}

  private record Timed(Instant at, Map<String, Long> taken, Map<String, Long> answered) {}

  private final Pulse pulse;
  private final Clock clock;
  private @Nullable Counted counted;
  private @Nullable Timed timed;

  Heartbeat(Pulse pulse, Clock clock) {
    this.pulse = pulse;
    this.clock = clock;
  }

  Beat of(String partner) {
    Counted flow = counted();
    Timed times = timed();
    return new Beat(
        spark(flow.in().get(partner), flow.at()),
        spark(flow.out().get(partner), flow.at()),
        times.taken().get(partner),
        times.answered().get(partner),
        flow.toRepair().getOrDefault(partner, 0L));
  }

  private static Spark spark(@Nullable Map<Instant, Long> minutes, Instant now) {
    return Spark.of(minutes == null ? Map.of() : minutes, now, MINUTE, MINUTES);
  }

  private synchronized Counted counted() {
    Instant now = clock.instant();
    Counted known = counted;
    if (known == null || known.at().plus(FRESH).isBefore(now)) {
      Map<String, Map<Instant, Long>> in = new HashMap<>();
      Map<String, Map<Instant, Long>> out = new HashMap<>();
      pulse
          .beats(MINUTE.multipliedBy(MINUTES))
          .forEach(
              it ->
                  (it.direction() == LineDirection.IN ? in : out)
                      .computeIfAbsent(it.partner(), partner -> new HashMap<>())
                      .put(it.minute(), it.count()));
      known = new Counted(now, in, out, pulse.toRepair());
      counted = known;
    }
    return known;
  }

  private synchronized Timed timed() {
    Instant now = clock.instant();
    Timed known = timed;
    if (known == null || known.at().plus(RECENT).isBefore(now)) {
      known =
          new Timed(now, pulse.takenWithin(Overview.WINDOW), pulse.answeredWithin(Overview.WINDOW));
      timed = known;
    }
    return known;
  }
}
