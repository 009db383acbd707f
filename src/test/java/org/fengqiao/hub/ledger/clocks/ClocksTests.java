package org.fengqiao.hub.ledger.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clocks in a real database: started, held, stopped, fired, counted again, read. */
class ClocksTests {

  private static final LocalDate FIRST_SEPTEMBER = LocalDate.of(2026, 9, 1);

  /** 1 September 2026, 10:00 in Qingdao. */
  private final ClockFixture clocks = new ClockFixture(Instant.parse("2026-09-01T02:00:00Z"));

  private final UUID caseId = clocks.ledger.referred("court-shinan").caseId();

  /** Other tests share the database; what runs on there would fire here. */
  @AfterEach
  void endEveryClock() {
    clocks.ledger.jdbc.update(
        "update legal_clock set state = 'STOPPED', due_at = null, stale = false");
  }

  @Test
  void aCaseShowsAClockWithItsClauseItsEndsAndWhatIsLeft() {
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER);

    LegalClock found = clocks.only(caseId, "CLK-09");

    assertThat(found.rule().clauseZh()).isEqualTo("民诉法第205条");
    assertThat(found.rawEnd()).isEqualTo("2026-10-01");
    assertThat(found.rolledEnd()).isEqualTo("2026-10-08");
    assertThat(found.provisional()).isFalse();
    assertThat(found.daysLeft()).isEqualTo(37);
    assertThat(found.workingDaysLeft()).isEqualTo(22);
  }

  @Test
  void aStartThatComesAgainLetsTheClockGoOn() {
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER);
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER.plusDays(3));

    assertThat(clocks.only(caseId, "CLK-09").startedOn()).isEqualTo(FIRST_SEPTEMBER);
    assertThat(clocks.clocks.changes(caseId)).isEmpty();
  }

  @Test
  void aStoppedClockThatStartsAnewIsOnRecordWithItsFormerEnd() {
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER);
    move(ClockMove.What.STOPPED, "CLK-09", FIRST_SEPTEMBER.plusDays(2));
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER.plusDays(9));

    assertThat(clocks.only(caseId, "CLK-09").state()).isEqualTo(ClockState.RUNNING);
    assertThat(clocks.clocks.changes(caseId))
        .extracting(Clocks.Change::what)
        .containsExactly("STOPPED", "RESTARTED");
  }

  @Test
  void aSuspensionMovesTheEndByExactlyItsLength() {
    clocks.start(caseId, "CLK-05", LocalDate.of(2026, 8, 11));
    move(ClockMove.What.SUSPENDED, "CLK-05", LocalDate.of(2026, 8, 20));

    assertThat(clocks.only(caseId, "CLK-05").state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(clocks.only(caseId, "CLK-05").nextAt()).isNull();

    move(ClockMove.What.RESUMED, "CLK-05", LocalDate.of(2026, 8, 26));

    assertThat(clocks.only(caseId, "CLK-05").rawEnd()).isEqualTo("2026-09-16");
    assertThat(clocks.only(caseId, "CLK-05").state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aSuspendedClockDoesNotFire() {
    clocks.start(caseId, "CLK-05", FIRST_SEPTEMBER);
    move(ClockMove.What.SUSPENDED, "CLK-05", FIRST_SEPTEMBER.plusDays(1));
    clocks.time.to("2027-03-01T00:00:00Z");

    assertThat(fire()).isEmpty();
  }

  @Test
  void nothingFiresBeforeItsTime() {
    clocks.start(caseId, "CLK-01", FIRST_SEPTEMBER);
    clocks.time.to("2026-09-03T00:59:59Z");

    assertThat(fire()).isEmpty();
  }

  @Test
  void aWarningIsAMessageInTheInboxOfItsCaseAndTheClockRunsOn() {
    clocks.start(caseId, "CLK-01", FIRST_SEPTEMBER);
    clocks.time.to("2026-09-03T01:00:00Z");

    assertThat(fire())
        .containsExactly(new HandOver("casework", caseId.toString(), caseId.toString()));

    assertThat(fromHub()).extracting(KnownMessage::verdict).containsExactly("WARNING");
    assertThat(clocks.only(caseId, "CLK-01").nextAt()).isEqualTo("2026-09-04T16:00:00Z");
    assertThat(fire()).as("again").isEmpty();
  }

  @Test
  void anEndSaysItsEffectToTheCaseTellsTheCentreAndRaisesAnAlert() {
    clocks.start(caseId, "CLK-01", FIRST_SEPTEMBER);
    clocks.time.to("2026-09-04T16:00:00Z");

    fire();

    assertThat(fromHub())
        .extracting(KnownMessage::kind)
        .containsExactly(MessageKind.REFERRAL_RESPONSE, MessageKind.DEADLINE_NOTICE);
    assertThat(fromHub())
        .extracting(KnownMessage::eventTime)
        .containsOnly(Instant.parse("2026-09-04T15:59:59Z"));
    assertThat(clocks.only(caseId, "CLK-01").state()).isEqualTo(ClockState.EXPIRED);
    assertThat(
            clocks.ledger.jdbc.queryForList(
                "select event from clock_alert where case_id = ?", String.class, caseId))
        .containsExactly("LAPSED");
    assertThat(fire()).as("once").isEmpty();
  }

  @Test
  void aHubThatWasDownForDaysWarnsOnceAndNotForEveryDayItMissed() {
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER);
    clocks.time.to("2026-09-29T03:00:00Z");

    fire();
    fire();

    assertThat(fromHub()).hasSize(1);
    assertThat(clocks.only(caseId, "CLK-09").nextAt()).isEqualTo("2026-09-30T01:00:00Z");
  }

  @Test
  void whatWasDecidedIsNotLostWithTheNodeThatDiesBeforeItsCommit() {
    clocks.start(caseId, "CLK-01", FIRST_SEPTEMBER);
    clocks.time.to("2026-09-04T16:00:00Z");

    RealPostgres.transaction()
        .executeWithoutResult(
            status -> {
              assertThat(clocks.firing.fireDue()).isNotEmpty();
              status.setRollbackOnly();
            });

    assertThat(fromHub()).isEmpty();
    assertThat(fire()).as("by the next node").hasSize(1);
  }

  @Test
  void ofTwoNodesExactlyOneFiresEachClock() throws Exception {
    List<UUID> cases =
        java.util.stream.Stream.generate(() -> clocks.ledger.referred("court-jimo").caseId())
            .limit(150)
            .toList();
    cases.forEach(one -> clocks.start(one, "CLK-01", FIRST_SEPTEMBER));
    clocks.time.to("2026-09-04T16:00:00Z");
    CyclicBarrier together = new CyclicBarrier(2);
    var first = CompletableFuture.supplyAsync(() -> fireAll(clocks.node(), together));
    var second = CompletableFuture.supplyAsync(() -> fireAll(clocks.node(), together));
    int fired = first.get() + second.get();

    assertThat(fired).isEqualTo(cases.size());
    assertThat(
            clocks.ledger.jdbc.queryForObject(
                "select count(*) from clock_alert where case_id = any (?::uuid[])",
                Integer.class,
                (Object) cases.stream().map(UUID::toString).toArray(String[]::new)))
        .isEqualTo(cases.size());
  }

  private static int fireAll(ClockFiring node, CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    int fired = 0;
    for (int round = 0; round < 20; round++) {
      fired += fire(node).size();
    }
    return fired;
  }

  @Test
  void aCaseThatCaseworkHoldsIsPassedOverAndFiredNextTime() {
    clocks.start(caseId, "CLK-01", FIRST_SEPTEMBER);
    clocks.time.to("2026-09-04T16:00:00Z");

    RealPostgres.transaction()
        .executeWithoutResult(
            status -> {
              clocks.ledger.cases.lock(List.of(caseId));
              assertThat(CompletableFuture.supplyAsync(this::fire).join()).isEmpty();
            });

    assertThat(fire()).hasSize(1);
  }

  @Test
  void whatEndsFirstIsListedFirstAndPagesGoOnWhereTheLastOneEnded() {
    UUID other = clocks.ledger.referred("court-shinan").caseId();
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER);
    clocks.start(other, "CLK-01", FIRST_SEPTEMBER);
    clocks.start(other, "CLK-07", FIRST_SEPTEMBER);

    List<LegalClock> first = clocks.clocks.dueBefore(LocalDate.of(2026, 10, 8), null, 2);
    List<LegalClock> then =
        clocks.clocks.dueBefore(LocalDate.of(2026, 10, 8), first.get(1).place(), 2);

    assertThat(first).extracting(LegalClock::id).containsExactly("CLK-01", "CLK-07");
    assertThat(then).extracting(LegalClock::id).containsExactly("CLK-09");
    assertThat(clocks.clocks.dueBefore(LocalDate.of(2026, 10, 7), null, 9)).hasSize(2);
    assertThat(clocks.clocks.mostUrgent(1)).extracting(LegalClock::id).containsExactly("CLK-01");
  }

  @Test
  void aPartnerSeesTheClocksOfItsOwnCasesOnly() {
    clocks.start(caseId, "CLK-09", FIRST_SEPTEMBER);
    LocalDate later = LocalDate.of(2030, 1, 1);

    assertThat(clocks.clocks.dueBefore("court-shinan", later, null, 9)).hasSize(1);
    assertThat(clocks.clocks.dueBefore("centre-qingdao", later, null, 9)).hasSize(1);
    assertThat(clocks.clocks.dueBefore("court-jimo", later, null, 9)).isEmpty();
  }

  @Test
  void aClockThatWasOverBeforeTheHubHeardOfItOnlyRaisesAnAlert() {
    UUID message =
        clocks.ledger.add(caseId, "centre-qingdao", MessageKind.REFERRAL_RESPONSE, "ACCEPTED");
    ClockStart late = clocks.begun(caseId, "CLK-05", LocalDate.of(2026, 6, 1));
    clocks.store.start(
        List.of(
            new ClockStart(
                caseId,
                "CLK-05",
                "",
                late.startedOn(),
                null,
                30,
                late.deadline(),
                false,
                late.dueAt(),
                null,
                false,
                message)));

    assertThat(clocks.only(caseId, "CLK-05").state()).isEqualTo(ClockState.EXPIRED);
    assertThat(fire()).isEmpty();
    assertThat(
            clocks.ledger.jdbc.queryForList(
                "select event from clock_alert where case_id = ?", String.class, caseId))
        .containsExactly("OVER_BEFORE_KNOWN");
  }

  private void move(ClockMove.What what, String id, LocalDate on) {
    UUID by = clocks.ledger.add(caseId, "centre-qingdao", MessageKind.PROGRESS_NOTICE, "MEDIATING");
    clocks.store.move(List.of(new ClockMove(caseId, what, Set.of(id), null, on, true, by)));
  }

  private List<KnownMessage> fromHub() {
    return clocks.ledger.messages.ofCase(caseId).stream()
        .filter(message -> message.sender().equals("hub"))
        .toList();
  }

  private List<HandOver> fire() {
    return fire(clocks.firing);
  }

  private static List<HandOver> fire(ClockFiring node) {
    return java.util.Objects.requireNonNull(
        RealPostgres.transaction().execute(status -> node.fireDue()));
  }
}
