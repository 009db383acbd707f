package org.fengqiao.hub.ledger.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.RealPostgres;
import org.junit.jupiter.api.Test;

/** How lively a partner's lines are, over a real database; each test has a partner of its own. */
class PulseTests {

  private static final Duration HOUR = Duration.ofHours(1);

  private final String partner = "centre-" + UUID.randomUUID();
  private final Clock clock = Clock.fixed(LedgerFixture.NOW.plusSeconds(90), ZoneOffset.UTC);
  private final Pulse pulse = new Pulse(RealPostgres.jdbc(), clock);
  private final LedgerFixture ledger = new LedgerFixture(clock);

  @Test
  void aMinuteCountsWhatWentWellAndNothingElse() {
    new Traffic(RealPostgres.jdbc(), clock)
        .add(
            List.of(
                count(LineDirection.IN, LineOutcome.ACCEPTED, 3),
                count(LineDirection.IN, LineOutcome.REJECTED, 1),
                count(LineDirection.OUT, LineOutcome.DELIVERED, 5),
                count(LineDirection.OUT, LineOutcome.POSTPONED, 7)));

    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    assertThat(pulse.beats(HOUR))
        .filteredOn(it -> it.partner().equals(partner))
        .containsExactlyInAnyOrder(
            new Pulse.Beat(partner, LineDirection.IN, minute, 4),
            new Pulse.Beat(partner, LineDirection.OUT, minute, 5));
  }

  @Test
  void nineteenOfTwentyMessagesAreAsQuickAsItSays() {
    for (int i = 1; i <= 20; i++) {
      UUID message = message();
      ledger.jdbc.update(
          "update message set taken_ms = ? where message_id = ?", i == 20 ? 9000 : i, message);
    }

    assertThat(pulse.takenWithin(HOUR)).containsEntry(partner, 19L);
  }

  @Test
  void anAnswerIsTimedFromTheBeginningOfTheAttemptThatWasTaken() {
    UUID delivery = delivered();
    attempt(delivery, 1, "RETRY", 60_000);
    attempt(delivery, 2, "DELIVERED", 140);

    assertThat(pulse.answeredWithin(HOUR)).containsEntry(partner, 140L);
  }

  @Test
  void whatAFaultOfOursStoppedIsToBeRepaired() {
    UUID delivery = delivered();
    assertThat(pulse.toRepair()).doesNotContainKey(partner);

    ledger.jdbc.update("update delivery set state = 'STUCK' where delivery_id = ?", delivery);

    assertThat(pulse.toRepair()).containsEntry(partner, 1L);
  }

  private Traffic.Count count(LineDirection way, LineOutcome outcome, long count) {
    return new Traffic.Count(partner, partner, way, outcome, count);
  }

  private UUID message() {
    var message = LedgerFixture.message(partner, MessageKind.CASE_REFERRAL, null, 1);
    ledger.messages.enter(message);
    return message.id();
  }

  private UUID delivered() {
    return ledger.amended(ledger.referred("court-shinan"), 2, partner).deliveryId();
  }

  private void attempt(UUID delivery, int number, String outcome, long millis) {
    Timestamp end = Timestamp.from(clock.instant());
    ledger.jdbc.update(
        "insert into delivery_attempt (delivery_id, attempt, started_at, ended_at, outcome)"
            + " values (?, ?, ?, ?, ?)",
        delivery,
        number,
        Timestamp.from(clock.instant().minusMillis(millis)),
        end,
        outcome);
  }
}
