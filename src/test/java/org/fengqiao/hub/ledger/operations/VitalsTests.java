package org.fengqiao.hub.ledger.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.operations.Vitals.Stuck;
import org.junit.jupiter.api.Test;

/** What lies still although it ought to move, over a real database. */
class VitalsTests {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String partner = "centre-" + UUID.randomUUID();
  private final LedgerFixture ledger =
      new LedgerFixture(Clock.fixed(LedgerFixture.NOW, ZoneOffset.UTC));

  @Test
  void aDeliveryNobodyTriesIsStuckAfterAWhileAndNotBefore() {
    UUID message = ready();

    assertThat(stuckFor(Duration.ofMinutes(4), List.of())).isEmpty();
    assertThat(stuckFor(Duration.ofMinutes(6), List.of()))
        .extracting(Vitals.StuckItem::messageId, Vitals.StuckItem::why)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(message, Stuck.NEVER_TRIED));
  }

  @Test
  void whatWaitsForALineThatRestsIsNotStuck() {
    ready();

    assertThat(stuckFor(Duration.ofMinutes(6), List.of(partner))).isEmpty();
  }

  @Test
  void anAttemptWhoseTimeIsLongPastIsStuckEvenIfItsLineRests() {
    ready();
    ledger.jdbc.update(
        "update delivery set state = 'RETRY', next_attempt_at = ? where partner = ?",
        LedgerFixture.NOW.atOffset(ZoneOffset.UTC),
        partner);

    assertThat(stuckFor(Duration.ofMinutes(6), List.of(partner)))
        .extracting(Vitals.StuckItem::why)
        .containsExactly(Stuck.OVERDUE);
  }

  @Test
  void aDeliveryThatWaitsForNothingIsStuck() {
    ready();
    ledger.jdbc.update("update delivery set state = 'WAITING' where partner = ?", partner);

    assertThat(stuckFor(Duration.ofMinutes(6), List.of()))
        .extracting(Vitals.StuckItem::why)
        .containsExactly(Stuck.NOBODY_BEFORE);
  }

  @Test
  void whatWaitsBehindADeliveryToBeRepairedIsCountedByItsHeadAlone() {
    Cases.Place place = ledger.referred("court-shinan");
    UUID head = decided(place, 2);
    decided(place, 3);
    decided(place, 4);
    assertThat(stuckFor(Duration.ofMinutes(6), List.of(partner))).as("it only waits").isEmpty();

    ledger.jdbc.update(
        "update delivery set state = 'STUCK' where partner = ? and message_id = ?", partner, head);

    assertThat(stuckFor(Duration.ofMinutes(6), List.of()))
        .extracting(Vitals.StuckItem::messageId, Vitals.StuckItem::why, Vitals.StuckItem::behind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(head, Stuck.HOLDS_OTHERS, 2L));
  }

  @Test
  void ofThoseThatWaitForNothingTheFirstIsCounted() {
    Cases.Place place = ledger.referred("court-shinan");
    UUID first = decided(place, 2);
    decided(place, 3);
    ledger.jdbc.update("update delivery set state = 'WAITING' where partner = ?", partner);

    assertThat(stuckFor(Duration.ofMinutes(6), List.of()))
        .extracting(Vitals.StuckItem::messageId, Vitals.StuckItem::behind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(first, 1L));
  }

  @Test
  void aDeliveryToBeRepairedThatKeepsNobodyWaitingIsAPersonsBusiness() {
    ready();
    ledger.jdbc.update("update delivery set state = 'STUCK' where partner = ?", partner);

    assertThat(stuckFor(Duration.ofMinutes(6), List.of())).isEmpty();
  }

  @Test
  void theBacklogOfAPartnerHasANumberAndAnAge() {
    ready();
    ready();

    assertThat(at(Duration.ofMinutes(9)).backlogs())
        .filteredOn(backlog -> backlog.partner().equals(partner))
        .containsExactly(new Vitals.Backlog(partner, 2, LedgerFixture.NOW, 0));
  }

  private List<Vitals.StuckItem> stuckFor(Duration later, List<String> held) {
    return at(later).stuck(PATIENCE, held, 10_000).stream()
        .filter(item -> partner.equals(item.partner()))
        .toList();
  }

  private static Vitals at(Duration later) {
    Instant now = LedgerFixture.NOW.plus(later);
    return new OperationsLedger(Clock.fixed(now, ZoneOffset.UTC)).vitals;
  }

  /** The message of a delivery that was handed to its queue. */
  private UUID ready() {
    return decided(ledger.referred("court-shinan"), 2);
  }

  private UUID decided(Cases.Place place, int seq) {
    return ledger.amended(place, seq, partner).messageId();
  }
}
