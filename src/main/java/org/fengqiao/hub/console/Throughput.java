package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.hub.ledger.operations.Traffic;
import org.springframework.stereotype.Component;

/** What went over the lines of some partners within a day, a quarter of an hour at a time. */
@Component
class Throughput {

  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);

  private final Traffic traffic;
  private final Clock clock;

  Throughput(Traffic traffic, Clock clock) {
    this.traffic = traffic;
    this.clock = clock;
  }

  /** Oldest first, quiet quarters too. */
  List<Traffic.Slot> ofDay(Collection<String> partners) {
    Map<Instant, Traffic.Slot> known =
        traffic.slots(partners, SLOT, DAY).stream()
            .collect(Collectors.toMap(Traffic.Slot::begins, Function.identity()));
    List<Traffic.Slot> day = new ArrayList<>();
    long length = SLOT.toSeconds();
    long last = clock.instant().getEpochSecond() / length * length;
    for (long at = last - DAY.toSeconds() + length; at <= last; at += length) {
      Instant begins = Instant.ofEpochSecond(at);
      day.add(known.getOrDefault(begins, new Traffic.Slot(begins, 0, 0, 0)));
    }
    return day;
  }
}
