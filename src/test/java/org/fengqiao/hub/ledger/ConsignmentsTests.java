package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deliveries with all they carry, over a real database. */
class ConsignmentsTests {

  private final LedgerFixture ledger =
      new LedgerFixture(Clock.fixed(LedgerFixture.NOW, ZoneOffset.UTC));
  private final DeliveryEntry delivery =
      ledger.amended(ledger.referred("court-shinan"), 2, "centre-qingdao");

  @ParameterizedTest
  @EnumSource(DeliveryState.class)
  void aDeliveryIsFoundWhereverItStandsByOneLook(DeliveryState state) {
    ledger.jdbc.update(
        "update delivery set state = ? where delivery_id = ?", state.name(), delivery.deliveryId());

    assertThat(ledger.consignments.find(delivery.deliveryId())).isPresent();
    assertThat(
            Arrays.stream(DeliveryState.values())
                .filter(it -> ledger.consignments.find(delivery.deliveryId(), it).isPresent()))
        .containsExactly(state);
  }

  @Test
  void ofStatesThatItIsNotInItIsNotFound() {
    ledger.jdbc.update(
        "update delivery set state = 'READY' where delivery_id = ?", delivery.deliveryId());

    assertThat(
            ledger.consignments.find(
                delivery.deliveryId(), DeliveryState.STUCK, DeliveryState.FAILED))
        .isEmpty();
  }
}
