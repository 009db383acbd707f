package org.fengqiao.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOrders;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.audit.AuditFixture;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.operations.OperationsLedger;
import org.fengqiao.hub.ledger.operations.Wishes.BreakerWish;
import org.fengqiao.hub.ledger.operations.Wishes.Wish;
import org.fengqiao.hub.partner.TestPartners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators want, over a real database: kept, recorded, and over when its time is. */
class SteeringTests {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-23T10:00:00Z");

  private final AtomicInteger steered = new AtomicInteger();
  private DefaultCamelContext camel;

  @BeforeEach
  void start() throws Exception {
    camel = new DefaultCamelContext();
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:steer").process(exchange -> steered.incrementAndGet());
          }
        });
    camel.start();
  }

  @AfterEach
  void forget() {
    camel.stop();
    RealPostgres.jdbc().update("delete from line_wish");
    RealPostgres.jdbc().update("delete from breaker_wish");
    RealPostgres.jdbc().update("delete from maintenance_window");
  }

  @Test
  void aHeldLineStaysHeldAfterARestartUntilItsTime() {
    at(NOW)
        .hold(
            "court-jimo",
            LineDirection.OUT,
            Wish.SUSPENDED,
            true,
            new Steering.By("li", "drill", EVENING));

    assertThat(steered).hasValue(1);
    assertThat(at(NOW.plusSeconds(60)).orders().held())
        .containsExactly(new LineOrders.Held("court-jimo", LineDirection.OUT, false, true));
    assertThat(at(EVENING.plusSeconds(1)).orders()).isEqualTo(LineOrders.NONE);
  }

  @Test
  void maintenanceHoldsEveryLineToAPartnerAndNoneFromIt() {
    at(NOW)
        .plan(
            "regulator-qingdao",
            NOW.plus(Duration.ofHours(1)),
            NOW.plus(Duration.ofHours(2)),
            Steering.By.now("li", "their upgrade"));

    assertThat(at(NOW).orders()).isEqualTo(LineOrders.NONE);
    List<LineOrders.Held> during = at(NOW.plus(Duration.ofMinutes(90))).orders().held();
    assertThat(during)
        .hasSizeGreaterThan(1)
        .allMatch(held -> held.line().startsWith("regulator-qingdao"))
        .allMatch(held -> held.direction() == LineDirection.OUT);
    assertThat(at(NOW.plus(Duration.ofHours(2))).orders()).isEqualTo(LineOrders.NONE);
  }

  @Test
  void aBreakerIsHeldUntilSomebodyLetsGo() {
    at(NOW).holdBreaker("court-jimo", BreakerWish.OPEN, Steering.By.now("li", "their key leaked"));
    assertThat(at(NOW).orders().breakers()).containsEntry("court-jimo", true);

    at(NOW).releaseBreaker("court-jimo", Steering.By.now("li", "new key"));

    assertThat(at(NOW).orders()).isEqualTo(LineOrders.NONE);
  }

  @Test
  void withoutAReasonNothingIsDone() {
    Steering.By nobody = Steering.By.now("li", " ");

    assertThatThrownBy(
            () -> at(NOW).hold("court-jimo", LineDirection.OUT, Wish.STOPPED, true, nobody))
        .isInstanceOf(ReasonMissing.class);
    assertThat(at(NOW).orders()).isEqualTo(LineOrders.NONE);
    assertThat(steered).hasValue(0);
  }

  @Test
  void whatCannotBeHeldIsSaidWithItsField() {
    Steering.By li = Steering.By.now("li", "drill");

    assertThatThrownBy(() -> at(NOW).hold("nobody", LineDirection.IN, Wish.STOPPED, true, li))
        .isInstanceOf(CannotSteer.class)
        .extracting("field")
        .isEqualTo("line");
    Steering.By past = new Steering.By("li", "drill", NOW.minusSeconds(1));
    assertThatThrownBy(
            () -> at(NOW).hold("court-jimo", LineDirection.OUT, Wish.STOPPED, true, past))
        .isInstanceOf(CannotSteer.class)
        .extracting("field")
        .isEqualTo("until");
  }

  private Steering at(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Steering(
        new OperationsLedger(clock).wishes,
        TestPartners.ofThisRepository(),
        AuditFixture.actions(clock),
        RealPostgres.transaction(),
        camel.createProducerTemplate(),
        clock);
  }
}
