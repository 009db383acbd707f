package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.QueueEntry;
import org.fengqiao.hub.canonical.Transport;
import org.junit.jupiter.api.Test;

/** What the ledger promises, on a real PostgreSQL. */
class LedgerTests {

  private final LedgerFixture ledger =
      new LedgerFixture(Clock.fixed(LedgerFixture.NOW, ZoneOffset.UTC));

  @Test
  void aSendersIdIsTakenOnlyOnce() {
    NewMessage first = LedgerFixture.message("court-shinan", MessageKind.CASE_REFERRAL, null, 1);

    assertThat(ledger.messages.enter(first)).isTrue();
    assertThat(ledger.messages.enter(withSameId(first))).isFalse();
    assertThat(ledger.messages.find("court-shinan", first.externalId()).orElseThrow().receipt())
        .isEqualTo(first.receipt());
  }

  @Test
  void ofTwoNodesAtTheSameInstantOneWins() throws Exception {
    NewMessage first = LedgerFixture.message("court-shinan", MessageKind.CASE_REFERRAL, null, 1);
    NewMessage second = withSameId(first);
    CountDownLatch bothReady = new CountDownLatch(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);

    List<Future<Boolean>> entered =
        List.of(
            nodes.submit(() -> enterWith(first, bothReady)),
            nodes.submit(() -> enterWith(second, bothReady)));

    assertThat(List.of(entered.get(0).get(), entered.get(1).get()))
        .containsExactlyInAnyOrder(true, false);
    nodes.shutdown();
  }

  private boolean enterWith(NewMessage message, CountDownLatch bothReady)
      throws InterruptedException {
    bothReady.countDown();
    bothReady.await();
    return Boolean.TRUE.equals(
        RealPostgres.transaction().execute(status -> ledger.messages.enter(message)));
  }

  @Test
  void theSameNumberAtTheSameCourtIsTheSameCase() {
    Cases.Place first = open("（2026）鲁0215民初1号");
    Cases.Place second = open("（2026）鲁0215民初1号");

    assertThat(second.caseId()).isEqualTo(first.caseId());
    assertThat(second.seq()).isEqualTo(first.seq() + 1);
  }

  @Test
  void ofMessagesWrittenTogetherEachKeepsItsOwnAndOfTwoWithOneIdTheFirst() {
    NewMessage first = LedgerFixture.message("court-shinan", MessageKind.CASE_REFERRAL, null, 1);
    NewMessage other = LedgerFixture.message("court-jimo", MessageKind.CASE_REFERRAL, null, 1);

    assertThat(ledger.messages.enter(List.of(first, withSameId(first), other)))
        .containsExactlyInAnyOrder(first.id(), other.id());
    assertThat(ledger.messages.canonical(first.id())).isEqualTo(first.canonical());
    assertThat(ledger.messages.canonical(other.id())).isEqualTo(other.canonical());
    assertThat(ledger.messages.find("court-shinan", first.externalId()).orElseThrow().receipt())
        .isEqualTo(first.receipt());
  }

  @Test
  void howAMessageCameIsKeptWithItAndNothingWhereNobodySentIt() {
    Transport wire = Transport.by("rest").fact(Transport.Fact.USER_AGENT, "a\"b,{c}\\").written();
    NewMessage plain = LedgerFixture.message("court-shinan", MessageKind.CASE_REFERRAL, null, 1);
    NewMessage own = LedgerFixture.message("court-shinan", MessageKind.CASE_REFERRAL, null, 1);
    NewMessage.Index index = new NewMessage.Index(5, List.of(), null, wire);

    ledger.messages.enter(List.of(as(plain, plain.externalId(), index), own));

    assertThat(ledger.messages.transport(plain.id())).contains(wire);
    assertThat(ledger.messages.transport(own.id())).isEmpty();
  }

  @Test
  void casesOpenedTogetherAreEachFoundOrNew() {
    Cases.Place known = open("（2026）鲁0215民初2号");
    UUID again = entered("court-jimo");
    UUID fresh = entered("court-jimo");

    Map<UUID, Cases.Place> places =
        ledger.cases.openOrJoin(
            List.of(opening("（2026）鲁0215民初3号", fresh), opening("（2026）鲁0215民初2号", again)));

    assertThat(places.get(again)).isEqualTo(new Cases.Place(known.caseId(), known.seq() + 1));
    assertThat(places.get(fresh))
        .satisfies(
            place -> {
              assertThat(place.seq()).isEqualTo(1);
              assertThat(place.caseId()).isNotEqualTo(known.caseId());
            });
  }

  @Test
  void deliveriesSettledTogetherReleaseEachWhatWaitedBehindIt() {
    Cases.Place one = ledger.referred("court-shinan");
    Cases.Place two = ledger.referred("court-shinan");
    DeliveryEntry ahead = decide(one.caseId(), 1);
    DeliveryEntry behind = decide(one.caseId(), 2);
    DeliveryEntry alone = decide(two.caseId(), 1);
    DeliveryEntry before = decide(ledger.referred("court-shinan").caseId(), 1);
    settled(before.deliveryId());

    Map<UUID, List<DeliveryEntry>> released =
        ledger.deliveries.settle(
            Stream.of(ahead, alone, before).map(it -> delivered(it.deliveryId())).toList());

    assertThat(released).containsOnlyKeys(ahead.deliveryId(), alone.deliveryId());
    assertThat(released.get(ahead.deliveryId()))
        .extracting(DeliveryEntry::deliveryId)
        .containsExactly(behind.deliveryId());
    assertThat(released.get(alone.deliveryId())).isEmpty();
  }

  @Test
  void aStrangerCannotJoinACase() {
    Cases.Place place = ledger.referred("court-shinan");

    assertThat(ledger.cases.join(place.caseId(), "court-jimo", entered("court-jimo"))).isEmpty();
    assertThat(ledger.cases.join(place.caseId(), "centre-qingdao", entered("centre-qingdao")))
        .isPresent();
  }

  private Cases.Place open(String number) {
    return ledger.cases.openOrJoin(opening(number, entered("court-jimo")));
  }

  private static Cases.Opening opening(String number, UUID message) {
    return new Cases.Opening(
        UUID.randomUUID(), Dossier.REFERRAL, "court-jimo", number, "centre-qingdao", null, message);
  }

  private UUID entered(String sender) {
    NewMessage message = LedgerFixture.message(sender, MessageKind.CASE_REFERRAL, null, 1);
    ledger.messages.enter(message);
    return message.id();
  }

  @Test
  void theSecondDeliveryOfACaseWaitsForTheFirst() {
    Cases.Place place = ledger.referred("court-shinan");
    DeliveryEntry first = decide(place.caseId(), 1);
    DeliveryEntry second = decide(place.caseId(), 2);

    assertThat(first.state()).isEqualTo(DeliveryState.READY);
    assertThat(second.state()).isEqualTo(DeliveryState.WAITING);

    assertThat(settled(first.deliveryId()).orElseThrow())
        .extracting(DeliveryEntry::deliveryId)
        .containsExactly(second.deliveryId());
  }

  @Test
  void aCaseMovesWithTheDeliveryThatMovesIt() {
    Cases.Place place = ledger.referred("court-shinan");

    settled(decide(place.caseId(), 1).deliveryId());

    assertThat(ledger.cases.find(place.caseId()).orElseThrow().state())
        .isEqualTo(CaseState.OFFERED);
  }

  @Test
  void signalsOfManyCasesTravelTogetherAndDeliveriesAFewAtATime() {
    List<QueueEntry> work =
        List.of(
            new QueueEntry(1, "casework", "a", "a"),
            new QueueEntry(2, "casework", "b", "b"),
            new QueueEntry(3, "deliver.court-jimo", "a", "d1"),
            new QueueEntry(4, "casework", "a", "a"),
            new QueueEntry(5, "deliver.court-jimo", "b", "d2"),
            new QueueEntry(6, "deliver.court-shinan", "c", "d3"),
            new QueueEntry(7, "deliver.court-jimo", "d", "d4"),
            new QueueEntry(8, "deliver.court-jimo", "e", "d5"),
            new QueueEntry(9, "deliver.court-jimo", "f", "d6"));

    assertThat(ledger.outbox.gathered(work))
        .containsExactly(
            new QueueEntry(1, "casework", "a", "a,b"),
            new QueueEntry(3, "deliver.court-jimo", "a", "d1,d2,d4,d5"),
            new QueueEntry(9, "deliver.court-jimo", "f", "d6"),
            new QueueEntry(6, "deliver.court-shinan", "c", "d3"));
  }

  @Test
  void aDeliveryIsSettledOnlyOnce() {
    Cases.Place place = ledger.referred("court-shinan");
    UUID delivery = decide(place.caseId(), 1).deliveryId();

    assertThat(settled(delivery)).contains(List.of());
    assertThat(settled(delivery)).isEmpty();
    assertThat(ledger.deliveries.find(delivery).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void aPostponedDeliveryComesBackWhenItsTimeHasCome() {
    Cases.Place place = ledger.referred("court-shinan");
    UUID delivery = decide(place.caseId(), 1).deliveryId();
    ledger.attempts.postpone(
        delivery, LedgerFixture.NOW.plusSeconds(60), "connection refused", null);
    LedgerFixture later =
        new LedgerFixture(
            Clock.fixed(LedgerFixture.NOW.plus(Duration.ofSeconds(61)), ZoneOffset.UTC));

    assertThat(ledger.attempts.releaseDue(1000))
        .extracting(DeliveryEntry::deliveryId)
        .doesNotContain(delivery);
    assertThat(later.attempts.releaseDue(1000))
        .extracting(DeliveryEntry::deliveryId)
        .contains(delivery);
  }

  @Test
  void workIsHandedOverOnlyWhenItsTransactionCommits() throws InterruptedException {
    HandOver kept = new HandOver("casework", "kept", UUID.randomUUID().toString());
    HandOver lost = new HandOver("casework", "lost", UUID.randomUUID().toString());

    RealPostgres.transaction()
        .executeWithoutResult(status -> ledger.outbox.handOver(List.of(kept)));
    assertThatThrownBy(
            () ->
                RealPostgres.transaction()
                    .executeWithoutResult(
                        status -> {
                          ledger.outbox.handOver(List.of(lost));
                          throw new IllegalStateException("rolled back");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(ledger.outbox.take(10, Duration.ofSeconds(1)))
        .extracting(QueueEntry::reference)
        .containsExactly(kept.reference());
    assertThat(ledger.outbox.leftBehind(Duration.ZERO, 1000))
        .extracting(QueueEntry::reference)
        .contains(kept.reference())
        .doesNotContain(lost.reference());
  }

  private DeliveryEntry decide(UUID caseId, int seq) {
    NewMessage carried = LedgerFixture.message("court-shinan", MessageKind.CASE_REFERRAL, null, 1);
    ledger.messages.enter(carried);
    KnownMessage message = ledger.messages.find(carried.id()).orElseThrow();
    Deliveries.Due due =
        new Deliveries.Due(
            UUID.randomUUID(), message.id(), caseId, seq, "centre-qingdao", message.kind(), false);
    return ledger.deliveries.decide(List.of(due)).get(0);
  }

  private Optional<List<DeliveryEntry>> settled(UUID delivery) {
    return ledger.deliveries.settle(delivered(delivery));
  }

  private static Settling delivered(UUID delivery) {
    return new Settling(
        delivery, DeliveryState.DELIVERED, "200", "", CaseState.OFFERED, false, null, null);
  }

  private static NewMessage withSameId(NewMessage first) {
    NewMessage other = LedgerFixture.message(first.sender(), first.kind(), null, 1);
    return as(other, first.externalId(), other.index());
  }

  private static NewMessage as(NewMessage it, String externalId, NewMessage.Index index) {
    return new NewMessage(
        it.id(),
        it.sender(),
        externalId,
        it.kind(),
        it.dialect(),
        it.state(),
        it.verdict(),
        it.door(),
        it.referralVersion(),
        it.originalDigest(),
        it.contentDigest(),
        it.eventTime(),
        it.sentTime(),
        it.receivedAt(),
        it.receiptId(),
        it.receipt(),
        it.rejection(),
        it.warnings(),
        it.matter(),
        it.original(),
        it.canonical(),
        it.attachments(),
        index);
  }
}
