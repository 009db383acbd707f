package org.fengqiao.hub.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.ledger.operations.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every partner answered within a day. It is looked up when somebody asks, and then no oftener
 * than that it takes a hundredth of the time: the more there is to read, the older it may be.
 */
@Component
public class CallBook {

  static final Duration DAY = Duration.ofDays(1);

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int SHARE = 100;

  private record Read(Instant at, Duration took, Map<String, Calls.Answers> answers) {

    boolean isFresh(Instant now) {
      Duration mayBe = took.multipliedBy(SHARE);
      return now.isBefore(at.plus(mayBe.compareTo(FRESH) > 0 ? mayBe : FRESH));
    }
  }

  private final Calls calls;
  private final Clock clock;
  private @Nullable Read last;

  CallBook(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** Of one partner; nothing when it was not called. */
  public Optional<Calls.Answers> of(String partner) {
    return Optional.ofNullable(all().get(partner));
  }

  /** By partner; who was not called is left out. */
  public synchronized Map<String, Calls.Answers> all() {
    Instant now = clock.instant();
    Read known = last;
    if (known == null || !known.isFresh(now)) {
      Map<String, Calls.Answers> answers = calls.within(DAY);
      known = new Read(now, Duration.between(now, clock.instant()), answers);
      last = known;
    }
    return known.answers();
  }
}
