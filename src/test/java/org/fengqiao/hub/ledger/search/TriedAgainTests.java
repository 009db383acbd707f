package org.fengqiao.hub.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages are found by how often they were tried; each test has partners of its own. */
class TriedAgainTests {

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final Clock clock =
      Clock.fixed(LedgerFixture.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);
  private final LedgerFixture ledger = new LedgerFixture(clock);
  private final MessageSearch search =
      new MessageSearch(jdbc, new PartyIndex(new SecretKeySpec(new byte[32], "HmacSHA256")), clock);
  private final String court = "court-" + UUID.randomUUID();
  private final String centre = "centre-" + UUID.randomUUID();

  @Test
  void aMessageIsFoundWhenOneOfItsDeliveriesWasTriedAsOften() {
    tried(centre, 1);
    DeliveryEntry twice = tried(centre, 2);
    DeliveryEntry often = tried(centre, 4);

    assertThat(found(2, null, centre)).containsOnly(twice.messageId(), often.messageId());
    assertThat(found(3, null, centre)).containsExactly(often.messageId());
    assertThat(found(4, null, centre)).containsExactly(often.messageId());
    assertThat(found(5, null, centre)).isEmpty();
  }

  @Test
  void whatWasTriedAtAnotherPartnerDoesNotCount() {
    tried(centre, 4);

    assertThat(found(3, null, court)).as("it sent what the centre did not take").isEmpty();
  }

  @Test
  void stepAndAttemptsAreTrueOfTheSameDelivery() {
    DeliveryEntry again = tried(centre, 3);
    DeliveryEntry done = tried(centre, 3);
    jdbc.update("update delivery set state = 'DELIVERED' where delivery_id = ?", done.deliveryId());

    assertThat(found(3, FailedHop.ATTEMPT, centre)).containsExactly(again.messageId());
    assertThat(found(4, FailedHop.ATTEMPT, centre)).isEmpty();
    assertThat(found(3, FailedHop.TRANSLATED, centre)).isEmpty();
  }

  @Test
  void itNarrowsWhatIsTypedAndWhatBecameOfTheMessage() {
    DeliveryEntry again = tried(centre, 3);
    String id = again.messageId().toString();

    assertThat(ids(asked(id, null, 3, null, centre))).containsExactly(again.messageId());
    assertThat(ids(asked(id, null, 4, null, centre))).isEmpty();
    assertThat(ids(asked(null, MessageState.REJECTED, 3, null, centre))).isEmpty();
  }

  @Test
  void oneAttemptIsWhatNearlyEveryDeliveryHasAndNarrowsNothing() {
    DeliveryEntry once = tried(centre, 1);

    assertThat(found(1, null, centre)).containsExactly(once.messageId());
  }

  @Test
  void aMessageTriedAtTwoPartnersIsListedAndCountedOnce() {
    Cases.Place place = ledger.referred(court);
    UUID message = ledger.first(place);
    for (String partner : List.of(centre, "bank-" + UUID.randomUUID())) {
      again(ledger.due(place, message, 1, partner, MessageKind.CASE_REFERRAL), 40);
    }
    Asked asked = new Asked(null, null, null, null, null, 40, null, null, null, 10);

    assertThat(ids(asked)).containsExactly(message);
    assertThat(search.count(asked, List.of())).isEqualTo(new Counted(1, false));
    assertThat(search.count(asked, List.of(court))).isEqualTo(new Counted(1, false));
    assertThat(search.count(asked, List.of(centre)))
        .as("not of the case")
        .isEqualTo(new Counted(0, false));
  }

  @Test
  void whatBecameOfItAndItsKindNarrowIt() {
    DeliveryEntry again = tried(centre, 3);
    Asked asked =
        new Asked(null, null, centre, MessageKind.CASE_REFERRAL, null, 3, null, null, null, 10);
    Asked other =
        new Asked(null, null, centre, MessageKind.PROGRESS_NOTICE, null, 3, null, null, null, 10);

    assertThat(ids(asked)).containsExactly(again.messageId());
    assertThat(ids(other)).isEmpty();
    assertThat(ids(asked(null, MessageState.RECEIVED, 3, null, centre)))
        .containsExactly(again.messageId());
  }

  @Test
  void pagesFollowEachOther() {
    List<UUID> all =
        List.of(tried(centre, 3), tried(centre, 3), tried(centre, 3)).stream()
            .map(DeliveryEntry::messageId)
            .toList();
    Page first = search.find(asked(null, null, 3, null, centre).page(null, 2));
    Page second = search.find(asked(null, null, 3, null, centre).page(first.next(), 2));

    assertThat(first.hits()).hasSize(2).extracting(Hit::messageId).isSubsetOf(all);
    assertThat(second.hits()).hasSize(1).extracting(Hit::messageId).isSubsetOf(all);
    assertThat(second.next()).isNull();
  }

  @Test
  void aDeliverySettledByItsFirstAttemptHasNoPlaceInTheIndexThatLeadsThere() {
    assertThat(
            jdbc.queryForObject(
                "select pg_get_expr(indpred, indrelid) from pg_index"
                    + " where indexrelid = 'delivery_tried_again'::regclass",
                String.class))
        .isEqualTo("(attempts > 1)");
    List<String> plan = new ArrayList<>();
    RealPostgres.transaction()
        .executeWithoutResult(
            it -> {
              jdbc.execute("set local enable_seqscan = off");
              plan.addAll(
                  jdbc.queryForList(
                      "explain select f.message_id from delivery f where f.created_at >= now()"
                          + " and f.attempts > 1 and f.attempts >= 3",
                      String.class));
            });
    assertThat(plan.toString()).contains("delivery_tried_again");
  }

  private List<UUID> found(int attempts, @Nullable FailedHop hop, String partner) {
    return ids(asked(null, null, attempts, hop, partner));
  }

  private List<UUID> ids(Asked asked) {
    return search.find(asked).hits().stream().map(Hit::messageId).toList();
  }

  private static Asked asked(
      @Nullable String text,
      @Nullable MessageState state,
      int attempts,
      @Nullable FailedHop hop,
      String partner) {
    return new Asked(text, state, partner, null, hop, attempts, null, null, null, 10);
  }

  /** A delivery whose partner did not take it so many times. */
  private DeliveryEntry tried(String partner, int times) {
    Cases.Place place = ledger.referred(court);
    DeliveryEntry delivery =
        ledger.due(place, ledger.first(place), 1, partner, MessageKind.CASE_REFERRAL);
    again(delivery, times);
    return delivery;
  }

  private void again(DeliveryEntry delivery, int times) {
    for (int i = 0; i < times; i++) {
      jdbc.update(
          "update delivery set state = 'READY' where delivery_id = ?", delivery.deliveryId());
      ledger.attempts.postpone(delivery.deliveryId(), clock.instant(), "503", null);
    }
  }
}
