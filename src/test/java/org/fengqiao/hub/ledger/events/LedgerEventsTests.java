package org.fengqiao.hub.ledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.AuditFixture;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.OperationsLedger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened is read from the rows that say so, over a real database. */
class LedgerEventsTests {

  /** A day that no other test works on. */
  private static final Instant MORNING = Instant.parse("2027-03-01T01:00:00Z");

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final LedgerEvents events = new LedgerEvents(jdbc);

  @Test
  void aFailureSaysWhereAndWhatButNothingThatAPersonWrote() {
    Instant at = MORNING;
    EventsFixture.fail("court-jimo", at, 1);

    LedgerEvent failed = since(at, Duration.ofMinutes(1)).get(0);

    assertThat(failed.kind()).isEqualTo(EventKind.FAILURE);
    assertThat(failed.concerns()).isEqualTo("court-jimo");
    assertThat(failed.facts())
        .contains("\"code\": \"CONNECT\"", "\"step\": \"deliver.court-jimo\"", "\"fingerprint\"")
        .doesNotContain("张三", "null");
  }

  @Test
  void anAlertBeginsIsTakenOnAndEndsAtItsOwnMoments() {
    Instant at = MORNING.plus(Duration.ofHours(1));
    UUID id = UUID.randomUUID();
    OperationsLedger ledger = new OperationsLedger(Clock.fixed(at.plusSeconds(5), ZoneOffset.UTC));
    ledger.alerts.put(alert(id, Alert.State.PENDING, at, null, null));
    assertThat(since(at, Duration.ofMinutes(1))).as("nobody is told yet").isEmpty();
    ledger.alerts.put(alert(id, Alert.State.OPEN, at, at, null));
    ledger.alerts.acknowledge(id, "wang.fang");
    ledger.alerts.put(alert(id, Alert.State.RESOLVED, at, at, at.plusSeconds(9)));

    assertThat(since(at, Duration.ofMinutes(1)))
        .extracting(LedgerEvent::key)
        .containsExactly(
            "alert-" + id + "-open", "alert-" + id + "-ack", "alert-" + id + "-resolved");
    assertThat(since(at, Duration.ofMinutes(1)).get(1).facts())
        .contains("\"state\": \"ACK\"", "court-jimo.ferry-out")
        .doesNotContain("wang.fang");
    assertThat(since(at.plusSeconds(6), Duration.ofMinutes(1))).hasSize(1);
  }

  private static Alert alert(
      UUID id,
      Alert.State state,
      Instant began,
      @org.jspecify.annotations.Nullable Instant opened,
      @org.jspecify.annotations.Nullable Instant resolved) {
    return new Alert(
        id,
        "queue-age",
        "QUEUE_AGE",
        "court-jimo.ferry-out",
        state,
        AlertRule.Severity.WARNING,
        700,
        "报文积压",
        "messages wait",
        began,
        opened,
        began,
        null,
        null,
        resolved,
        null);
  }

  @Test
  void eachStateAReplayTookIsTold() {
    Instant at = MORNING.plus(Duration.ofHours(2));
    UUID job = UUID.randomUUID();
    jdbc.update(
        "insert into replay_job (job_id, state, scope, mode, canary, rate_per_minute, stop_percent,"
            + " asked_by, reason, needs_approval, created_at, changed_at) values"
            + " (?, 'PAUSED', 'x', 'CURRENT', false, 1, 1, 'a', 'r', false, ?, ?)",
        job,
        at.atOffset(ZoneOffset.UTC),
        at.atOffset(ZoneOffset.UTC));
    move(job, "RUNNING", at.plusSeconds(1));
    move(job, "RUNNING", at.plusSeconds(2));
    move(job, "DONE", at.plusSeconds(3));

    assertThat(since(at, Duration.ofMinutes(1)))
        .extracting(it -> it.facts().replaceAll(".*\"state\": \"(\\w+)\".*", "$1"))
        .as("that it was looked after again is no change")
        .containsExactly("PAUSED", "RUNNING", "DONE");
    jdbc.update("delete from replay_job where job_id = ?", job);
  }

  private void move(UUID job, String state, Instant at) {
    jdbc.update(
        "update replay_job set state = ?, changed_at = ? where job_id = ?",
        state,
        at.atOffset(ZoneOffset.UTC),
        job);
  }

  @Test
  void anActSaysWhoDidWhatAndKeepsTheReasonToItself() {
    Instant at = MORNING.plus(Duration.ofHours(3));
    AuditFixture.actions(Clock.fixed(at, ZoneOffset.UTC))
        .record(Action.of("wang.fang", "route.stop", "line:court-jimo", "张三来电要求"));

    LedgerEvent act = since(at, Duration.ofMinutes(1)).get(0);

    assertThat(act.facts())
        .contains("wang.fang", "route.stop", "line:court-jimo")
        .doesNotContain("张三");
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    Instant at = MORNING.plus(Duration.ofHours(4));
    EventsFixture.fail("court-jimo", at, 5);

    List<LedgerEvent> first = events.since(at, "", 3);
    List<LedgerEvent> then = events.since(first.get(2).at(), first.get(2).key(), 3);

    assertThat(first).hasSize(3).doesNotContainAnyElementsOf(then);
    assertThat(then.subList(0, 2)).allMatch(it -> it.at().equals(at));
  }

  private List<LedgerEvent> since(Instant from, Duration length) {
    return events.since(from, "", 1000).stream()
        .filter(it -> it.at().isBefore(from.plus(length)))
        .toList();
  }
}
