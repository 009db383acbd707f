package org.fengqiao.hub.operations.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.clocks.ClockFixture;
import org.fengqiao.hub.ledger.clocks.Threat;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.OperationsLedger;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.partner.TestPartners;
import org.junit.jupiter.api.Test;

/** What waits for repair alarms people before a right is lost; over a real database. */
class RepairFindingsTests {

  private static final Instant LATER = LedgerFixture.NOW.plus(Duration.ofMinutes(30));
  private static final LocalDate TODAY = LocalDate.ofInstant(LATER, ZoneId.of("Asia/Shanghai"));

  private static final Partners PARTNERS = TestPartners.ofThisRepository();

  private final String partner = "centre-" + UUID.randomUUID();
  private final LedgerFixture ledger =
      new LedgerFixture(Clock.fixed(LedgerFixture.NOW, ZoneOffset.UTC));

  @Test
  void aDeadlineWhoseMessageIsNotDeliveredIsFoundWithItsDaysAndWithoutItsCase() {
    running(undelivered(), TODAY.plusDays(3));
    running(undelivered(), TODAY.plusDays(20));

    Finding found = deadline(LATER);

    assertThat(found.value()).isEqualTo(3);
    assertThat(found.zh()).contains("2 件案件", "3 天").doesNotContain("民初");
    assertThat(rule("deadline-3-days").holds("DEADLINE", partner, found.value())).isTrue();
  }

  @Test
  void aDeliveryThatIsJustUnderWayThreatensNothing() {
    running(undelivered(), TODAY.plusDays(1));

    assertThat(findings(LedgerFixture.NOW.plusSeconds(60)))
        .noneMatch(it -> it.subject().equals(partner));
  }

  @Test
  void whatWasDeliveredThreatensNothing() {
    running(undelivered(), TODAY.plusDays(1));
    RealPostgres.jdbc()
        .update("update delivery set state = 'DELIVERED' where partner = ?", partner);

    assertThat(findings(LATER)).noneMatch(it -> it.subject().equals(partner));
  }

  @Test
  void whatWasGivenUpThreatensAsWhatLiesDoesOnThePageAndInTheAlert() {
    UUID caseId = undelivered();
    running(caseId, TODAY.plusDays(2));
    RealPostgres.jdbc().update("update delivery set state = 'FAILED' where partner = ?", partner);

    assertThat(deadline(LATER).value()).isEqualTo(2);
    assertThat(new ClockFixture(LATER).threats.nearest(TODAY.plusDays(2), 5_000))
        .filteredOn(it -> it.clock().caseId().equals(caseId))
        .singleElement()
        .extracting(Threat::stuck)
        .isNotNull();
  }

  @Test
  void aReplayThatStoppedItselfWaitsForAPerson() {
    UUID job = UUID.randomUUID();
    RealPostgres.jdbc()
        .update(
            "insert into replay_job (job_id, state, scope, mode, canary, rate_per_minute,"
                + " stop_percent, asked_by, reason, needs_approval, created_at, changed_at)"
                + " values (?, 'STOPPED', 'x', 'CURRENT', true, 1, 5, 'li', 'x', false, now(),"
                + " now())",
            job);

    assertThat(findings(LATER))
        .filteredOn(it -> it.code() == Finding.Code.REPLAY_STOPPED)
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isPositive());
    RealPostgres.jdbc().update("delete from replay_job where job_id = ?", job);
  }

  @Test
  void aGroupSomebodyWatchesIsFoundByItsOwnRuleWithoutAnyCase() {
    Cases.Place place = ledger.referred("court-shinan");
    UUID message = ledger.add(place.caseId(), "court-shinan", MessageKind.REFERRAL_AMENDMENT, null);
    ledger.failures.record(
        new Failures.Place(
            "casework", message, null, place.caseId(), partner, MessageKind.REFERRAL_AMENDMENT),
        new IllegalStateException("sheet failed on （2026）鲁0202民初17号"),
        Failures.Owner.HUB,
        NextStep.MEND_CAUSE);
    RealPostgres.jdbc().update("update message set state = 'FAILED' where message_id = ?", message);
    String group =
        Objects.requireNonNull(
            RealPostgres.jdbc()
                .queryForObject(
                    "select fingerprint from failure_group where partner = ?",
                    String.class,
                    partner));
    assertThat(findings(LATER)).as("nobody watches it").noneMatch(it -> isOf(it, group));

    AlertRule rule = GroupWatch.rule(group, 1);
    new OperationsLedger(Clock.systemUTC()).rules.put(rule);

    Finding found =
        findings(LATER).stream().filter(it -> isOf(it, group)).findFirst().orElseThrow();
    assertThat(found.zh()).contains("1 件待修复").doesNotContain("民初17号");
    assertThat(rule.holds(found.code().name(), found.subject(), found.value())).isTrue();
    assertThat(GroupWatch.rule(group, 2).holds(found.code().name(), found.subject(), 1)).isFalse();
    RealPostgres.jdbc().update("delete from alert_rule where rule_id = ?", rule.id());
  }

  private static boolean isOf(Finding finding, String group) {
    return finding.subject().equals(GroupWatch.PREFIX + group);
  }

  private Finding deadline(Instant now) {
    return findings(now).stream()
        .filter(it -> it.code() == Finding.Code.DEADLINE && it.subject().equals(partner))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> findings(Instant now) {
    OperationsLedger ledger = new OperationsLedger(Clock.fixed(now, ZoneOffset.UTC));
    return new RepairFindings(new ClockFixture(now).threats, ledger.repairs, PARTNERS).findings();
  }

  private static AlertRule rule(String id) {
    return new OperationsLedger(Clock.systemUTC()).rules.find(id).orElseThrow();
  }

  /** A case one of whose messages was handed to its queue and not delivered. */
  private UUID undelivered() {
    return ledger.amended(ledger.referred("court-shinan"), 2, partner).caseId();
  }

  private static void running(UUID caseId, LocalDate end) {
    RealPostgres.jdbc()
        .update(
            "insert into legal_clock (case_id, clock, state, started_on, length, raw_end,"
                + " rolled_end, provisional, changed_at) values (?, 'CLK-05', 'RUNNING', ?, 30, ?,"
                + " ?, false, now())",
            caseId,
            end.minusDays(30),
            end,
            end);
  }
}
