package org.fengqiao.hub.ledger.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.failures.FailureGroup.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same failures put together by partner or kind; each test has a partner of its own. */
class FailureTotalsTests {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final List<State> ALL = List.of(State.values());

  private final String partner = "court-" + UUID.randomUUID();
  private final FailureTotals totals = new FailureTotals(RealPostgres.jdbc(), at(NOON));
  private final FailureGroups groups = new FailureGroups(RealPostgres.jdbc(), at(NOON));

  @Test
  void aPartnersCausesAreOneLine() {
    fail(NOON.minusSeconds(7200), MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    fail(NOON.minusSeconds(60), MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    fail(NOON.minusSeconds(30), MessageKind.PROGRESS_NOTICE, "no such element");

    FailureTotal mine = only(Classifier.PARTNER);

    assertThat(mine.value()).isEqualTo(partner);
    assertThat(mine.groups()).isEqualTo(2);
    assertThat(mine.failures()).isEqualTo(3);
    assertThat(mine.firstAt()).isEqualTo(NOON.minusSeconds(7200));
    assertThat(mine.lastAt()).isEqualTo(NOON.minusSeconds(30));
    assertThat(mine.hours())
        .isEqualTo(
            Map.of(
                Instant.parse("2026-11-23T02:00:00Z"), 1L,
                Instant.parse("2026-11-23T03:00:00Z"), 2L));
  }

  @Test
  void ofTheLastDayOnlyIsTheDay() {
    fail(NOON.minus(Duration.ofHours(30)), MessageKind.CASE_REFERRAL, "sheet.xsl failed");

    assertThat(only(Classifier.PARTNER).failures()).isOne();
    assertThat(only(Classifier.PARTNER).hours()).isEmpty();
  }

  @Test
  void aMessageWaitsOnceHoweverManyCausesItHas() {
    UUID twice = fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    again(twice, "the database is away");
    fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    setAside(twice);

    assertThat(only(Classifier.PARTNER).groups()).isEqualTo(2);
    assertThat(only(Classifier.PARTNER).waiting()).isOne();
    resolve(twice);
    assertThat(only(Classifier.PARTNER).waiting()).as("settled elsewhere").isZero();
  }

  @Test
  void theDeadlineIsTheNearestOfWhatStillWaits() {
    UUID repaired = fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    UUID waiting = fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    UUID later = fail(NOON, MessageKind.PROGRESS_NOTICE, "no such element");
    runs(repaired, LocalDate.of(2026, 11, 24));
    runs(waiting, LocalDate.of(2026, 11, 28));
    runs(later, LocalDate.of(2026, 12, 24));
    setAside(waiting, later);

    assertThat(only(Classifier.PARTNER).deadline()).isEqualTo(LocalDate.of(2026, 11, 28));
  }

  @Test
  void byKindEachKindIsALineOfItsOwnAndLeadsToItsCauses() {
    fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    fail(NOON, MessageKind.PROGRESS_NOTICE, "no such element");

    assertThat(list(Classifier.KIND))
        .extracting(FailureTotal::value, FailureTotal::failures)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("case-referral", 2L),
            org.assertj.core.groups.Tuple.tuple("progress-notice", 1L));
    assertThat(
            groups.list(
                ALL, Map.of(Classifier.PARTNER, partner, Classifier.KIND, "progress-notice"), 10))
        .singleElement()
        .satisfies(it -> assertThat(it.title()).contains("no such element"));
  }

  @Test
  void whatIsOnNobodysSideIsALineThatCanBeFollowedToo() {
    String step = "step-" + UUID.randomUUID();
    new LedgerFixture(at(NOON))
        .failures.record(
            new Failures.Place(step, null, null, null, null, null),
            new IllegalStateException("it broke"),
            Failures.Owner.HUB,
            NextStep.MEND_CAUSE);

    assertThat(totals.list(Classifier.PARTNER, ALL, Set.of()))
        .extracting(FailureTotal::value)
        .containsNull();
    assertThat(groups.list(ALL, Map.of(Classifier.PARTNER, Classifier.NONE), 10_000))
        .allSatisfy(it -> assertThat(it.partner()).isNull())
        .extracting(FailureGroup::step)
        .contains(step);
  }

  @Test
  void onlyGroupsInTheStatesAskedForAreIn() {
    fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");
    String group = groups.list(ALL, Map.of(Classifier.PARTNER, partner), 1).get(0).fingerprint();
    groups.change(group, State.FIXED, null, null, null);

    assertThat(totals.list(Classifier.PARTNER, List.of(State.OPEN, State.ACK), Set.of(partner)))
        .isEmpty();
    assertThat(list(Classifier.PARTNER)).hasSize(1);
  }

  @Test
  void whatIsOfOthersIsNotInIt() {
    fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");

    assertThat(totals.list(Classifier.KIND, ALL, Set.of("court-" + UUID.randomUUID()))).isEmpty();
  }

  @Test
  void everyClassifierPutsTogether() {
    fail(NOON, MessageKind.CASE_REFERRAL, "sheet.xsl failed");

    assertThat(Arrays.asList(Classifier.values()))
        .allSatisfy(by -> assertThat(Classifier.of(by.id())).contains(by))
        .allSatisfy(by -> assertThat(only(by).groups()).isOne());
    assertThat(Classifier.of("weather")).isEmpty();
  }

  private FailureTotal only(Classifier by) {
    assertThat(list(by)).hasSize(1);
    return list(by).get(0);
  }

  private List<FailureTotal> list(Classifier by) {
    return totals.list(by, ALL, Set.of(partner));
  }

  /** A message of a case of its own fails; gives the message. */
  private UUID fail(Instant time, MessageKind kind, String what) {
    LedgerFixture ledger = new LedgerFixture(at(time));
    Cases.Place place = ledger.referred("court-shinan");
    UUID message = ledger.add(place.caseId(), "court-shinan", kind, null);
    record(ledger, message, place.caseId(), kind, what);
    return message;
  }

  private void again(UUID message, String what) {
    record(new LedgerFixture(at(NOON)), message, null, MessageKind.CASE_REFERRAL, what);
  }

  private void record(
      LedgerFixture ledger, UUID message, @Nullable UUID caseId, MessageKind kind, String what) {
    ledger.failures.record(
        new Failures.Place("casework", message, null, caseId, partner, kind),
        new IllegalStateException(what),
        Failures.Owner.HUB,
        NextStep.MEND_CAUSE);
  }

  private static void setAside(UUID... messages) {
    for (UUID message : messages) {
      RealPostgres.jdbc()
          .update("update message set state = 'FAILED' where message_id = ?", message);
    }
  }

  private static void resolve(UUID message) {
    RealPostgres.jdbc()
        .update(
            "insert into message_resolution (message_id, operator, reason, at)"
                + " values (?, 'li', 'by telephone', now())",
            message);
  }

  private static void runs(UUID message, LocalDate end) {
    RealPostgres.jdbc()
        .update(
            "insert into legal_clock (case_id, clock, state, started_on, length, raw_end,"
                + " rolled_end, provisional, changed_at) select case_id, 'CLK-05', 'RUNNING', ?,"
                + " 30, ?, ?, false, now() from case_message where message_id = ?",
            end.minusDays(30),
            end,
            end,
            message);
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
