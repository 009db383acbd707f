package org.fengqiao.hub.ledger.replays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.Settling;
import org.fengqiao.hub.ledger.replays.ReplayJob.State;
import org.fengqiao.hub.ledger.replays.ReplayWork.Released;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was stopped goes on under its own id, once, in the order of its case. */
class ReplayWorkTests {

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final LedgerFixture ledger = new LedgerFixture(Clock.systemUTC());
  private final ReplayJobs jobs = new ReplayJobs(jdbc, Clock.systemUTC());
  private final ReplayWork work = new ReplayWork(jdbc, Clock.systemUTC());
  private final ReplayScope scope = new ReplayScope(jdbc);
  private final String partner = "centre-" + UUID.randomUUID();

  @BeforeEach
  @AfterEach
  void noOtherReplayRuns() {
    jdbc.update("update replay_job set state = 'CANCELLED' where state = 'RUNNING'");
  }

  private record Sent(UUID message, UUID delivery) {}

  private Sent delivery(Cases.Place place, UUID message, int seq) {
    UUID id = UUID.randomUUID();
    ledger.deliveries.decide(
        List.of(
            new Deliveries.Due(
                id, message, place.caseId(), seq, partner, MessageKind.CASE_REFERRAL, false)));
    return new Sent(message, id);
  }

  private Sent stuck() {
    Cases.Place place = ledger.referred("court-jimo");
    Sent sent = delivery(place, ledger.first(place), 1);
    assertThat(ledger.attempts.stick(sent.delivery(), "sheet failed")).isTrue();
    return sent;
  }

  private ReplayJob planned(List<UUID> messages, ReplayPlan plan) {
    UUID id = UUID.randomUUID();
    jobs.plan(
        id,
        new ReplayJobs.Wanted("test", null, plan, "wang.fang", "映射已修复", false),
        scope.ofMessages(messages));
    return jobs.find(id).orElseThrow();
  }

  private static ReplayPlan atOnce() {
    return new ReplayPlan(ReplayPlan.Mode.CURRENT, false, 600, 5, null, false);
  }

  private List<Released> release(ReplayJob job) {
    return work.release(job, 100, (to, kind) -> false);
  }

  private String state(Sent sent) {
    return ledger.deliveries.find(sent.delivery()).orElseThrow().state().name();
  }

  @Test
  void aStoppedDeliveryGoesOnUnderItsOwnIdAndEndsItsItem() {
    Sent sent = stuck();
    ReplayJob job = planned(List.of(sent.message()), atOnce());

    assertThat(release(job)).extracting(Released::deliveryId).containsExactly(sent.delivery());
    assertThat(state(sent)).isEqualTo("READY");
    assertThat(release(job)).as("nothing twice").isEmpty();

    ledger.deliveries.settle(
        new Settling(sent.delivery(), DeliveryState.DELIVERED, "200", "", null, false, null, null));
    work.ended(job.id());
    assertThat(jobs.find(job.id()).orElseThrow().counts().done()).isEqualTo(1);
  }

  @Test
  void whatWasDeliveredMeanwhileIsLeftAlone() {
    Sent sent = stuck();
    ReplayJob job = planned(List.of(sent.message()), atOnce());
    jdbc.update("update delivery set state = 'DELIVERED' where delivery_id = ?", sent.delivery());

    assertThat(release(job)).isEmpty();
    assertThat(jobs.items(job.id(), 0, 10))
        .extracting(ReplayItem::state)
        .containsExactly("SKIPPED");
  }

  @Test
  void whatFollowsInACaseWaitsBehindWhatIsStopped() {
    Cases.Place place = ledger.referred("court-jimo");
    Sent first = delivery(place, ledger.first(place), 1);
    ledger.attempts.stick(first.delivery(), "sheet failed");
    UUID next = ledger.add(place.caseId(), "court-jimo", MessageKind.PROGRESS_NOTICE, "MEDIATING");
    Sent second = delivery(place, next, 2);

    assertThat(state(second)).isEqualTo("WAITING");
    release(planned(List.of(first.message()), atOnce()));
    ledger.deliveries.settle(
        new Settling(
            first.delivery(), DeliveryState.DELIVERED, "200", "", null, false, null, null));
    assertThat(state(second)).isEqualTo("READY");
  }

  @Test
  void aPartnerGetsNoMoreInAMinuteThanTheRate() {
    List<UUID> messages =
        java.util.stream.Stream.generate(this::stuck).limit(5).map(Sent::message).toList();
    ReplayJob job =
        planned(messages, new ReplayPlan(ReplayPlan.Mode.CURRENT, false, 3, 5, null, false));

    assertThat(release(job)).hasSize(3);
    assertThat(release(job)).isEmpty();
  }

  @Test
  void oneHubAtATimeHoldsAReplay() {
    ReplayJob job = planned(List.of(stuck().message()), atOnce());
    RealPostgres.transaction()
        .executeWithoutResult(
            first -> {
              assertThat(work.hold().orElseThrow().id()).isEqualTo(job.id());
              assertThat(CompletableFuture.supplyAsync(this::held).join()).isEmpty();
            });
    assertThat(work.hold().orElseThrow().id()).isEqualTo(job.id());
  }

  private Optional<ReplayJob> held() {
    return Objects.requireNonNull(RealPostgres.transaction().execute(second -> work.hold()));
  }

  @Test
  void aReplayThatWasCancelledReleasesNothing() {
    ReplayJob job = planned(List.of(stuck().message()), atOnce());

    assertThat(jobs.move(job.id(), Set.of(State.RUNNING), State.CANCELLED, null)).isTrue();
    assertThat(work.hold()).isEmpty();
    assertThat(jobs.move(job.id(), Set.of(State.RUNNING), State.PAUSED, null)).isFalse();
  }
}
