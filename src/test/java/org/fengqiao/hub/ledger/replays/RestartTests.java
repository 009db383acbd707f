package org.fengqiao.hub.ledger.replays;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.AttemptTrace;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Consignment;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.replays.ReplayPlan.Mode;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From where things go on, by the way a person chose, over a real database. */
class RestartTests {

  private static final byte[] BYTES = "<as-it-was/>".getBytes(StandardCharsets.UTF_8);

  private final LedgerFixture ledger = new LedgerFixture(Clock.systemUTC());
  private final ReplayScope scope = new ReplayScope(RealPostgres.jdbc());
  private final ReplayJobs jobs = new ReplayJobs(RealPostgres.jdbc(), Clock.systemUTC());
  private final ReplayWork work = new ReplayWork(RealPostgres.jdbc(), Clock.systemUTC());
  private final Restarts restarts = new Restarts(RealPostgres.jdbc());
  private final String partner = "centre-" + UUID.randomUUID();

  @BeforeEach
  @AfterEach
  void noOtherReplayRuns() {
    ledger.jdbc.update("update replay_job set state = 'CANCELLED' where state = 'RUNNING'");
  }

  @Test
  void whatThePartnerRefusedGoesOnAtThePartnerAndWhatWeCouldNotMakeReadyIsMadeReady() {
    DeliveryEntry refused = refused(ledger.referred("court-jimo"), 1);
    DeliveryEntry stuck = stuck();

    assertThat(from(Mode.AS_IS, null, refused)).isEqualTo(Restart.BYTES);
    assertThat(from(Mode.AS_IS, null, stuck)).isEqualTo(Restart.ANEW);
    assertThat(from(Mode.CURRENT, null, refused)).isEqualTo(Restart.ANEW);
    assertThat(from(Mode.SENT, null, refused)).isEqualTo(Restart.BYTES);
    assertThat(from(Mode.SENT, null, stuck)).isEqualTo(Restart.NOT_KEPT);
  }

  @Test
  void aStepThatIsNamedIsKeptToAndOneItDidNotComeToIsLeftAside() {
    DeliveryEntry refused = refused(ledger.referred("court-jimo"), 1);

    assertThat(from(Mode.AS_IS, FailedHop.PREPARED, refused)).isEqualTo(Restart.ANEW);
    assertThat(from(Mode.AS_IS, FailedHop.ATTEMPT, stuck())).isEqualTo(Restart.NOT_KEPT);
    assertThat(from(Mode.AS_IS, FailedHop.APPLIED, refused)).isEqualTo(Restart.OTHER_STEP);
    assertThat(from(Mode.CURRENT, FailedHop.APPLIED, refused))
        .as("a step is named for as-it-is alone")
        .isEqualTo(Restart.ANEW);
  }

  @Test
  void aMessageItsCaseDidNotTakeIsAppliedAgainAndNeverSentAsItWas() {
    Cases.Place place = ledger.referred("court-jimo");
    UUID message = ledger.add(place.caseId(), "court-jimo", MessageKind.REFERRAL_AMENDMENT, null);
    ledger.messages.settle(List.of(new Messages.Settled(message, MessageState.FAILED, null)));
    ReplayItem item = scope.ofMessages(List.of(message)).get(0);

    assertThat(from(plan(Mode.AS_IS, null), item)).isEqualTo(Restart.CASE);
    assertThat(from(plan(Mode.AS_IS, FailedHop.TRANSLATED), item)).isEqualTo(Restart.OTHER_STEP);
    assertThat(from(plan(Mode.SENT, null), item)).isEqualTo(Restart.NOT_KEPT);
  }

  @Test
  void itGoesUnderItsOwnIdsWithTheBytesItHadAndInItsOrder() {
    Cases.Place place = ledger.referred("court-jimo");
    DeliveryEntry first = refused(place, 1);
    DeliveryEntry second = refused(place, 2);
    Consignment before = read(first).orElseThrow();
    ReplayJob job = planned(plan(Mode.AS_IS, null), first, second);

    release(job);

    Consignment again = read(first).orElseThrow();
    assertThat(again.asSent()).isEqualTo(BYTES);
    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFields("asSent")
        .as("every id that becomes a header is as it was")
        .isEqualTo(before);
    assertThat(read(second).orElseThrow().asSent()).as("not before the first").isNull();
    ledger.jdbc.update(
        "update delivery set state = 'DELIVERED' where delivery_id = ?", first.deliveryId());
    work.ended(job.id());
    release(job);
    assertThat(read(second).orElseThrow().asSent()).isEqualTo(BYTES);
  }

  @Test
  void whatWasNeverMadeReadyIsSkippedAndSaysWhy() {
    ReplayJob job = planned(plan(Mode.SENT, null), stuck());

    release(job);

    assertThat(jobs.items(job.id(), 0, 10))
        .extracting(ReplayItem::state, ReplayItem::result)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SKIPPED", "NOT_KEPT"));
  }

  @Test
  void aPlanKeepsItsStep() {
    ReplayJob job = planned(plan(Mode.AS_IS, FailedHop.ATTEMPT), stuck());

    assertThat(job.plan().fromHop()).isEqualTo(FailedHop.ATTEMPT);
    assertThat(job.plan().mode()).isEqualTo(Mode.AS_IS);
  }

  private void release(ReplayJob job) {
    work.release(job, 100, (to, kind) -> false);
  }

  private Restart from(Mode mode, @Nullable FailedHop hop, DeliveryEntry delivery) {
    return from(plan(mode, hop), scope.ofMessages(List.of(delivery.messageId())).get(0));
  }

  private Restart from(ReplayPlan plan, ReplayItem item) {
    return Objects.requireNonNull(restarts.of(plan, List.of(item)).get(item));
  }

  private static ReplayPlan plan(Mode mode, @Nullable FailedHop hop) {
    return new ReplayPlan(mode, hop, false, 600, 5, null, false);
  }

  private ReplayJob planned(ReplayPlan plan, DeliveryEntry... deliveries) {
    UUID id = UUID.randomUUID();
    List<UUID> messages =
        java.util.stream.Stream.of(deliveries).map(DeliveryEntry::messageId).toList();
    jobs.plan(
        id,
        new ReplayJobs.Wanted("test", null, plan, "wang.fang", "对方已排除故障", false),
        scope.ofMessages(messages));
    return jobs.find(id).orElseThrow();
  }

  private Optional<Consignment> read(DeliveryEntry delivery) {
    return ledger.consignments.find(delivery.deliveryId());
  }

  private DeliveryEntry stuck() {
    DeliveryEntry delivery = delivery(ledger.referred("court-jimo"), 1);
    assertThat(ledger.attempts.stick(delivery.deliveryId(), "sheet failed")).isTrue();
    return delivery;
  }

  /** Made ready, brought to the partner, and refused by it. */
  private DeliveryEntry refused(Cases.Place place, int seq) {
    DeliveryEntry delivery = delivery(place, seq);
    AttemptTrace trace = new AttemptTrace(Clock.systemUTC().instant(), "CLOSED", BYTES);
    ledger.jdbc.update(
        "update delivery set state = 'READY' where delivery_id = ?", delivery.deliveryId());
    ledger.attempts.postpone(delivery.deliveryId(), Clock.systemUTC().instant(), "422", trace);
    ledger.jdbc.update(
        "update delivery set state = 'FAILED' where delivery_id = ?", delivery.deliveryId());
    return delivery;
  }

  private DeliveryEntry delivery(Cases.Place place, int seq) {
    UUID message =
        seq == 1
            ? ledger.first(place)
            : ledger.add(place.caseId(), "court-jimo", MessageKind.PROGRESS_NOTICE, "MEDIATING");
    return ledger.due(place, message, seq, partner, MessageKind.CASE_REFERRAL);
  }
}
