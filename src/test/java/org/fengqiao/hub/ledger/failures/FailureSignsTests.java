package org.fengqiao.hub.ledger.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.AuditFixture;
import org.junit.jupiter.api.Test;

/** What makes a group of failures urgent, over a real database. */
class FailureSignsTests {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final String partner = "court-" + UUID.randomUUID();
  private final FailureSigns signs = new FailureSigns(RealPostgres.jdbc(), at(NOON));

  @Test
  void failuresAreCountedByTheHourOfTheLastDay() {
    fail(NOON.minusSeconds(60));
    fail(NOON.minusSeconds(120));
    fail(NOON.minus(Duration.ofHours(3)));
    fail(NOON.minus(Duration.ofHours(30)));

    assertThat(signs.hours(List.of(group()), Duration.ofHours(24)).get(group()))
        .isEqualTo(
            Map.of(
                Instant.parse("2026-11-23T03:00:00Z"), 2L,
                Instant.parse("2026-11-23T01:00:00Z"), 1L));
  }

  @Test
  void theDeadlineAtRiskIsTheNearestOneOfCasesThatStillWait() {
    UUID repaired = fail(NOON);
    UUID waiting = fail(NOON);
    UUID later = fail(NOON);
    runs(repaired, LocalDate.of(2026, 11, 24));
    runs(waiting, LocalDate.of(2026, 11, 28));
    runs(later, LocalDate.of(2026, 12, 24));
    setAside(waiting, later);

    assertThat(signs.deadlines(List.of(group())))
        .containsEntry(group(), LocalDate.of(2026, 11, 28));
  }

  @Test
  void aGroupThatCameBackBeganWhenItCameBack() {
    fail(NOON.minusSeconds(7200));
    assertThat(signs.began(group())).isEqualTo(NOON.minusSeconds(7200));
    AuditFixture.actions(at(NOON.minusSeconds(3600)))
        .record(Action.of("li", "failure.fixed", "failure-group:" + group(), "mended"));
    assertThat(signs.began(group())).as("not yet").isEqualTo(NOON.minusSeconds(7200));

    fail(NOON.minusSeconds(60));

    assertThat(signs.began(group())).isEqualTo(NOON.minusSeconds(60));
  }

  @Test
  void whatFailsAfterAReplayWasPlannedIsNewToIt() {
    fail(NOON.minusSeconds(60));
    UUID replay = UUID.randomUUID();
    RealPostgres.jdbc()
        .update(
            "insert into replay_job (job_id, state, scope, mode, canary, rate_per_minute,"
                + " stop_percent, asked_by, reason, needs_approval, created_at, changed_at)"
                + " values (?, 'DONE', 'x', 'CURRENT', true, 1, 5, 'li', 'x', false, ?, now())",
            replay,
            NOON.minusSeconds(30).atOffset(ZoneOffset.UTC));
    assertThat(signs.newSince(group(), replay)).isZero();

    fail(NOON);

    assertThat(signs.newSince(group(), replay)).isOne();
  }

  /** A message of a case of its own fails; gives the message. */
  private UUID fail(Instant time) {
    LedgerFixture ledger = new LedgerFixture(at(time));
    Cases.Place place = ledger.referred("court-shinan");
    UUID message = ledger.add(place.caseId(), "court-shinan", MessageKind.REFERRAL_AMENDMENT, null);
    ledger.failures.record(
        new Failures.Place(
            "casework", message, null, place.caseId(), partner, MessageKind.REFERRAL_AMENDMENT),
        new IllegalStateException("it broke"),
        Failures.Owner.HUB,
        NextStep.MEND_CAUSE);
    return message;
  }

  private String group() {
    return Objects.requireNonNull(
        RealPostgres.jdbc()
            .queryForObject(
                "select fingerprint from failure_group where partner = ?", String.class, partner));
  }

  private static void setAside(UUID... messages) {
    for (UUID message : messages) {
      RealPostgres.jdbc()
          .update("update message set state = 'FAILED' where message_id = ?", message);
    }
  }

  private static void runs(UUID message, LocalDate end) {
    RealPostgres.jdbc()
        .update(
            "insert into legal_clock (case_id, clock, state, started_on, length, raw_end,"
                + " rolled_end, provisional, changed_at) select case_id, 'CLK-05', 'RUNNING', ?, 30,"
                + " ?, ?, false, now() from case_message where message_id = ?",
            end.minusDays(30),
            end,
            end,
            message);
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
