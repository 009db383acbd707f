package org.fengqiao.hub.ledger.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How partners answered within a day, over a real database; each test has its own partner. */
class CallsTests {

  private static final Duration DAY = Duration.ofDays(1);

  private final String partner = "centre-" + UUID.randomUUID();
  private final Clock clock = Clock.fixed(LedgerFixture.NOW.plusSeconds(90), ZoneOffset.UTC);
  private final Calls calls = new Calls(RealPostgres.jdbc(), clock);
  private final LedgerFixture ledger = new LedgerFixture(clock);

  @Test
  void everyCallCountsAndTheSlowestOfTwentyDoesNotSetTheFigure() {
    UUID delivery = delivery();
    for (int i = 1; i <= 20; i++) {
      attempt(delivery, i, "DELIVERED", i == 20 ? 9000 : i, Duration.ofHours(23));
    }
    attempt(delivery, 21, "RETRY", 30_000, Duration.ofHours(1));

    assertThat(calls.within(DAY)).containsEntry(partner, new Calls.Answers(21, 20, 95.2, 19L));
  }

  @Test
  void whatWasLongerAgoAndWhatOurOwnFaultStoppedIsNoCall() {
    UUID delivery = delivery();
    attempt(delivery, 1, "RETRY", 10, Duration.ofHours(25));
    attempt(delivery, 2, "STUCK", 10, Duration.ofHours(1));

    assertThat(calls.within(DAY)).doesNotContainKey(partner);
  }

  @Test
  void aPartnerThatFetchesItselfHasNoTime() {
    attempt(delivery(), 1, "DELIVERED", null, Duration.ofHours(1));

    assertThat(calls.within(DAY)).containsEntry(partner, new Calls.Answers(1, 1, 100.0, null));
  }

  @Test
  void nineHundredNinetyNineOfAThousandIsNotAHundredPercent() {
    assertThat(Calls.Answers.of(10_000, 9_999, null).successPercent()).isEqualTo(99.9);
  }

  @Test
  void theDayIsFoundByTheIndexOfItsTime() {
    List<String> plan =
        new TransactionTemplate(
                new DataSourceTransactionManager(
                    Objects.requireNonNull(RealPostgres.jdbc().getDataSource())))
            .execute(
                status -> {
                  // a table of a few rows is read whole whatever index there is
                  RealPostgres.jdbc().execute("set local enable_seqscan = off");
                  return RealPostgres.jdbc()
                      .queryForList(
                          "explain " + Calls.SQL.replace("?", "timestamptz '2026-11-29'"),
                          String.class);
                });

    assertThat(plan).anySatisfy(it -> assertThat(it).contains("delivery_attempt_ended"));
  }

  private UUID delivery() {
    return ledger.amended(ledger.referred("court-shinan"), 2, partner).deliveryId();
  }

  private void attempt(
      UUID delivery, int number, String outcome, @Nullable Integer millis, Duration ago) {
    var ended = clock.instant().minus(ago);
    ledger.jdbc.update(
        "insert into delivery_attempt (delivery_id, attempt, started_at, ended_at, outcome)"
            + " values (?, ?, ?, ?, ?)",
        delivery,
        number,
        millis == null ? null : Timestamp.from(ended.minusMillis(millis)),
        Timestamp.from(ended),
        outcome);
  }
}
