package org.fengqiao.hub.ledger.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.clocks.MovedClock;
import org.fengqiao.hub.ledger.transfers.Place.Order;
import org.junit.jupiter.api.Test;

/** The numbers of files, over a real database: each once, none forgotten. */
class TransfersTests {

  private static final Duration SLA = Duration.ofHours(4);

  private final MovedClock clock = new MovedClock(LedgerFixture.NOW);
  private final LedgerFixture ledger = new LedgerFixture(clock);
  private final IncomingTransfers incoming =
      new IncomingTransfers(ledger.jdbc, ledger.failures, clock);
  private final OutgoingTransfers outgoing =
      new OutgoingTransfers(ledger.jdbc, ledger.failures, clock);
  private final String court = "court-" + UUID.randomUUID();

  @Test
  void aFileAheadOfTheNextWaits() {
    assertThat(incoming.place(court, 1, "a").order()).isEqualTo(Order.NEXT);
    assertThat(incoming.place(court, 2, "b")).isEqualTo(new Place(Order.AHEAD, 1, null));
  }

  @Test
  void aRepeatGetsTheAnswerThatWasGiven() {
    incoming.taken(court, 1, "a", new byte[] {7});

    Place again = incoming.place(court, 1, "a");

    assertThat(again.order()).isEqualTo(Order.REPEATED);
    assertThat(again.answer()).containsExactly(7);
    assertThat(incoming.place(court, 1, "b").order()).isEqualTo(Order.CONFLICT);
  }

  @Test
  void twoHubsThatTookTheSameFileCountItOnce() {
    incoming.taken(court, 1, "a", new byte[] {7});
    incoming.taken(court, 1, "a", new byte[] {8});

    assertThat(incoming.place(court, 2, "b").order()).isEqualTo(Order.NEXT);
    assertThat(incoming.place(court, 1, "a").answer()).containsExactly(7);
  }

  @Test
  void aNumberThatWasAnnouncedAndDidNotComeIsAGapUntilItIsTaken() {
    incoming.taken(court, 1, "a", new byte[0]);
    assertThat(incoming.announcedGap(court)).isEqualTo(new IncomingTransfers.Gap(2, 0));

    incoming.announced(court, 2);
    incoming.announced(court, 1);
    assertThat(incoming.announcedGap(court)).isEqualTo(new IncomingTransfers.Gap(2, 2));

    incoming.taken(court, 2, "b", new byte[0]);
    assertThat(incoming.announcedGap(court)).isEqualTo(new IncomingTransfers.Gap(3, 2));
  }

  @Test
  void theNumberOfTheLastFileIsSaidOnceInARhythm() {
    outgoing.collect(court, 10);

    assertThat(outgoing.heartbeat(court, SLA)).hasValue(0);
    assertThat(outgoing.heartbeat(court, SLA)).as("it was just said").isEmpty();
    clock.pass(SLA);
    assertThat(outgoing.heartbeat(court, SLA)).hasValue(0);
  }

  @Test
  void whatIsMissingIsAskedForAgainAfterAWhileAndBecomesAnIncident() {
    incoming.place(court, 2, "b");
    long before = ledger.failures.count();

    assertThat(incoming.ask(court, SLA)).isTrue();
    assertThat(incoming.ask(court, SLA)).isFalse();
    for (int i = 0; i < 2; i++) {
      clock.pass(SLA);
      assertThat(incoming.ask(court, SLA)).isTrue();
    }

    assertThat(ledger.failures.count()).isEqualTo(before + 1);
  }

  @Test
  void aDeliveryIsInOneFileUnderWay() {
    UUID delivery = waiting();

    outgoing.collect(court, 100);
    outgoing.collect(court, 100);

    assertThat(outgoing.toWrite(court))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.seq()).isEqualTo(1);
              assertThat(it.deliveries()).containsExactly(delivery);
            });
  }

  @Test
  void withoutAnswerItGoesAgainUnderTheNextNumber() {
    UUID delivery = waiting();
    send();
    clock.pass(SLA.plusSeconds(1));

    outgoing.expire(court);
    outgoing.collect(court, 100);

    assertThat(outgoing.toWrite(court))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.seq()).isEqualTo(2);
              assertThat(it.deliveries()).containsExactly(delivery);
            });
  }

  @Test
  void threeFilesWithoutAnswerAreAnIncidentAndTheDeliveryStaysOpen() {
    UUID delivery = waiting();
    long before = ledger.failures.count();

    unanswered(3);

    assertThat(ledger.failures.count()).isEqualTo(before + 1);
    assertThat(ledger.deliveries.find(delivery).orElseThrow().state())
        .isEqualTo(DeliveryState.AVAILABLE);
  }

  @Test
  void aSilenceIsOneIncidentHoweverManyFilesMeetIt() {
    long before = ledger.failures.count();
    waiting();
    send();
    for (int i = 0; i < 9; i++) {
      waiting();
      clock.pass(SLA.plusSeconds(1));
      send();
      outgoing.expire(court);
    }

    assertThat(ledger.failures.count()).isEqualTo(before + 1);
  }

  @Test
  void anAnswerEndsTheSilenceAndTheNextOneIsAnotherIncident() {
    long before = ledger.failures.count();
    waiting();
    unanswered(3);
    outgoing.answered(court, 3);

    waiting();
    unanswered(3);

    assertThat(ledger.failures.count()).isEqualTo(before + 2);
  }

  @Test
  void aFileAskedForAgainKeepsItsNumberAndGetsAnotherAttempt() {
    waiting();
    send();
    outgoing.answered(court, 1);

    outgoing.again(court, 1, 5);

    assertThat(outgoing.toWrite(court))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.seq()).isEqualTo(1);
              assertThat(it.attempt()).isEqualTo(2);
            });
  }

  private void unanswered(int files) {
    for (int i = 0; i < files; i++) {
      send();
      clock.pass(SLA.plusSeconds(1));
      outgoing.expire(court);
    }
  }

  private void send() {
    outgoing.collect(court, 100);
    outgoing.toWrite(court).forEach(it -> outgoing.sent(it, SLA));
  }

  /** A delivery in the court's inbox. */
  private UUID waiting() {
    Cases.Place place = ledger.referred(court);
    UUID message =
        ledger.add(place.caseId(), "centre-qingdao", MessageKind.REFERRAL_RESPONSE, "ACCEPTED");
    UUID delivery = UUID.randomUUID();
    ledger.deliveries.decide(
        List.of(
            new Deliveries.Due(
                delivery, message, place.caseId(), 2, court, MessageKind.REFERRAL_RESPONSE, true)));
    return delivery;
  }
}
