package org.fengqiao.hub.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages are found by the step at which they came to grief; each test has a court of its own. */
class FailedHopTests {

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final Clock clock =
      Clock.fixed(LedgerFixture.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);
  private final LedgerFixture ledger = new LedgerFixture(clock);
  private final MessageSearch search =
      new MessageSearch(jdbc, new PartyIndex(new SecretKeySpec(new byte[32], "HmacSHA256")), clock);
  private final String court = "court-" + UUID.randomUUID();
  private final String centre = "centre-" + UUID.randomUUID();

  @Test
  void whatCameToGriefAtTheDoorIsNotWhatCameToGriefInItsCase() {
    UUID atTheDoor = atTheDoor();
    UUID inItsCase = inItsCase();

    assertThat(found(FailedHop.TRANSLATED, court)).containsExactly(atTheDoor);
    assertThat(found(FailedHop.APPLIED, court)).containsExactly(inItsCase);
    assertThat(found(FailedHop.ATTEMPT, court)).isEmpty();
  }

  @Test
  void whatCouldNotBeMadeReadyIsNotWhatThePartnerDidNotTake() {
    DeliveryEntry stuck = delivery();
    ledger.attempts.stick(stuck.deliveryId(), "no such element");
    DeliveryEntry retried = delivery();
    ledger.attempts.postpone(retried.deliveryId(), clock.instant(), "503", null);
    DeliveryEntry givenUp = delivery();
    jdbc.update("update delivery set state = 'FAILED' where delivery_id = ?", givenUp.deliveryId());
    delivery();

    assertThat(found(FailedHop.PREPARED, centre)).containsExactly(stuck.messageId());
    assertThat(found(FailedHop.ATTEMPT, centre))
        .containsExactlyInAnyOrder(retried.messageId(), givenUp.messageId());
  }

  @Test
  void aPartnersOtherTroublesAreNotItsOwn() {
    DeliveryEntry retried = delivery();
    ledger.attempts.postpone(retried.deliveryId(), clock.instant(), "503", null);

    assertThat(found(FailedHop.ATTEMPT, court))
        .as("it sent what the centre does not take")
        .isEmpty();
  }

  @Test
  void theStepAlsoNarrowsWhatIsTyped() {
    DeliveryEntry stuck = delivery();
    ledger.attempts.stick(stuck.deliveryId(), "no such element");

    assertThat(ids(asked(stuck.messageId().toString(), FailedHop.PREPARED, null)))
        .containsExactly(stuck.messageId());
    assertThat(ids(asked(stuck.messageId().toString(), FailedHop.ATTEMPT, null))).isEmpty();
  }

  private List<UUID> found(FailedHop hop, String partner) {
    return ids(asked(null, hop, partner));
  }

  private List<UUID> ids(Asked asked) {
    return search.find(asked).hits().stream().map(Hit::messageId).toList();
  }

  private static Asked asked(@Nullable String text, FailedHop hop, @Nullable String partner) {
    return new Asked(text, null, partner, null, hop, null, null, null, null, 10);
  }

  private UUID atTheDoor() {
    NewMessage message = LedgerFixture.message(court, MessageKind.CASE_REFERRAL, null, 1);
    ledger.messages.enter(message);
    return failed(message.id(), MessageState.REJECTED);
  }

  private UUID inItsCase() {
    Cases.Place place = ledger.referred(court);
    UUID message = ledger.add(place.caseId(), court, MessageKind.REFERRAL_AMENDMENT, null);
    return failed(message, MessageState.FAILED);
  }

  private UUID failed(UUID message, MessageState state) {
    ledger.messages.settle(List.of(new Messages.Settled(message, state, null)));
    return message;
  }

  private DeliveryEntry delivery() {
    Cases.Place place = ledger.referred(court);
    return ledger.due(place, ledger.first(place), 1, centre, MessageKind.CASE_REFERRAL);
  }
}
