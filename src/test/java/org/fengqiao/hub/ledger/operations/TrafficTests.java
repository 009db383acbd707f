package org.fengqiao.hub.ledger.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.junit.jupiter.api.Test;

/** Counts of lines over a real database; each test has a line of its own. */
class TrafficTests {

  /** 2026-11-23 00:30 in Qingdao, still the 22nd in UTC. */
  private static final Instant NIGHT = Instant.parse("2026-11-22T16:30:30Z");

  private final String line = "court-" + UUID.randomUUID();

  @Test
  void twoHubsAddUpToOneMinute() {
    traffic(NIGHT).add(List.of(in(LineOutcome.ACCEPTED, 3), in(LineOutcome.REJECTED, 1)));
    traffic(NIGHT.plusSeconds(5)).add(List.of(in(LineOutcome.ACCEPTED, 4)));

    assertThat(traffic(NIGHT).within(Duration.ofHours(1)))
        .contains(
            new Traffic.Sum(line, LineDirection.IN, LineOutcome.ACCEPTED, 7),
            new Traffic.Sum(line, LineDirection.IN, LineOutcome.REJECTED, 1));
  }

  @Test
  void aQuarterOfAnHourOfAPartnerIsOneSum() {
    traffic(NIGHT).add(List.of(in(LineOutcome.ACCEPTED, 3), in(LineOutcome.REJECTED, 1)));
    traffic(NIGHT.plusSeconds(600))
        .add(
            List.of(
                in(LineOutcome.DUPLICATE, 4),
                out(LineOutcome.DELIVERED, 5),
                out(LineOutcome.POSTPONED, 2)));
    traffic(NIGHT.plusSeconds(900)).add(List.of(out(LineOutcome.DELIVERED, 1)));

    assertThat(slots(NIGHT.plusSeconds(900)))
        .containsExactly(
            new Traffic.Slot(Instant.parse("2026-11-22T16:30:00Z"), 8, 5, 2),
            new Traffic.Slot(Instant.parse("2026-11-22T16:45:00Z"), 0, 1, 0));
  }

  @Test
  void aDayBeginsAtMidnightInQingdao() {
    traffic(NIGHT).add(List.of(in(LineOutcome.ACCEPTED, 2), in(LineOutcome.DUPLICATE, 9)));

    assertThat(traffic(NIGHT).days(LocalDate.of(2026, 11, 1)).get(line))
        .containsExactly(java.util.Map.entry(LocalDate.of(2026, 11, 23), 2L));
  }

  @Test
  void whatALineLastDidIsKnownAfterItsMinutesAreForgotten() {
    traffic(NIGHT).add(List.of(in(LineOutcome.ACCEPTED, 1)));
    Instant muchLater = NIGHT.plus(Duration.ofDays(9));

    traffic(muchLater).forgetOld();

    assertThat(slots(muchLater)).isEmpty();
    assertThat(traffic(muchLater).last())
        .contains(new Traffic.Last(line, LineDirection.IN, LineOutcome.ACCEPTED, NIGHT));
  }

  private List<Traffic.Slot> slots(Instant now) {
    return traffic(now).slots(List.of(line), Duration.ofMinutes(15), Duration.ofDays(30));
  }

  private Traffic.Count out(LineOutcome outcome, long count) {
    return new Traffic.Count(line, line, LineDirection.OUT, outcome, count);
  }

  private Traffic.Count in(LineOutcome outcome, long count) {
    return new Traffic.Count(line, line, LineDirection.IN, outcome, count);
  }

  private static Traffic traffic(Instant now) {
    return new OperationsLedger(Clock.fixed(now, ZoneOffset.UTC)).traffic;
  }
}
