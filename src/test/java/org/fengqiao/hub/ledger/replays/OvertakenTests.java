package org.fengqiao.hub.ledger.replays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.junit.jupiter.api.Test;

/** An older word that would come last is counted before anybody replays it. */
class OvertakenTests {

  private final LedgerFixture ledger = new LedgerFixture(Clock.systemUTC());
  private final Overtaken overtaken = new Overtaken(ledger.jdbc);
  private final String partner = "centre-" + UUID.randomUUID();
  private final Cases.Place place = ledger.referred("court-jimo");

  @Test
  void aVersionThatEndedUndeliveredIsOvertakenByALaterOneThatArrived() {
    ReplayItem second = sent(2, MessageKind.REFERRAL_AMENDMENT, "FAILED");
    assertThat(overtaken.among(List.of(second))).isZero();

    sent(3, MessageKind.REFERRAL_AMENDMENT, "DELIVERED");

    assertThat(overtaken.among(List.of(second))).isOne();
  }

  @Test
  void aMessageOfAnotherSortOvertakesNothingAndNeitherDoesOneThatDidNotArrive() {
    ReplayItem second = sent(2, MessageKind.REFERRAL_AMENDMENT, "FAILED");
    sent(3, MessageKind.PROGRESS_NOTICE, "DELIVERED");
    sent(4, MessageKind.REFERRAL_AMENDMENT, "RETRY");

    assertThat(overtaken.among(List.of(second))).isZero();
  }

  private ReplayItem sent(int seq, MessageKind kind, String state) {
    UUID message = ledger.add(place.caseId(), "court-jimo", kind, null);
    UUID delivery = UUID.randomUUID();
    ledger.deliveries.decide(
        List.of(new Deliveries.Due(delivery, message, place.caseId(), seq, partner, kind, false)));
    ledger.jdbc.update("update delivery set state = ? where delivery_id = ?", state, delivery);
    return new ReplayItem(
        1, message, delivery, place.caseId(), seq, partner, "PENDING", null, null);
  }
}
