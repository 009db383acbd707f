package org.fengqiao.hub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.access.StandingFixture;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.clocks.MovedClock;
import org.fengqiao.hub.ledger.events.EventKind;
import org.fengqiao.hub.ledger.events.EventsFixture;
import org.fengqiao.hub.ledger.events.LedgerEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;

/** Listeners over a real ledger, each in a thread of its own as at the hub. */
class EventPumpTests {

  private static final Duration OVERLAP = Duration.ofMinutes(2);
  private static final Duration QUIET = Duration.ofHours(1);
  private static final AtomicInteger DAY = new AtomicInteger();

  /** Days that no other test works on, one for each. */
  private final MovedClock clock =
      new MovedClock(Instant.parse("2027-06-01T00:00:00Z").plus(Duration.ofDays(DAY.getAndAdd(2))));

  private final AtomicInteger reads = new AtomicInteger();
  private final LedgerEvents ledger = EventsFixture.over(new Counting());
  private final String partner = "court-" + UUID.randomUUID();
  private final Operator all = operator("all", Set.of(), Permission.MESSAGE_VIEW);
  private final List<Ear> ears = new ArrayList<>();
  private EventSettings settings = new EventSettings(2, OVERLAP, QUIET);
  private EventPump pump = new EventPump(ledger, settings, clock);

  /** Counts how often the ledger is read. */
  private final class Counting extends JdbcTemplate {

    Counting() {
      super(Objects.requireNonNull(RealPostgres.jdbc().getDataSource()));
    }

    @Override
    public <T extends @Nullable Object> List<T> query(
        PreparedStatementCreator statement, RowMapper<T> rows) {
      reads.incrementAndGet();
      return super.query(statement, rows);
    }
  }

  private static Operator operator(String name, Set<String> organisations, Permission... may) {
    return new Operator(name, Set.of(may), organisations);
  }

  private Ear listen(Operator who, Ear ear, @Nullable String since) {
    Place place = since == null ? null : Place.read(since).orElseThrow();
    Listener listener =
        new Listener(
            new Hearing(who, EnumSet.allOf(EventKind.class)),
            place,
            clock.instant(),
            ear,
            settings.heartbeat());
    pump.add(listener);
    ears.add(ear);
    History history = new History(ledger, settings, clock);
    Thread thread =
        new Thread(
            () -> {
              listener.work(history, StandingFixture.at(clock));
              pump.remove(listener);
            });
    thread.setDaemon(true);
    thread.start();
    return ear;
  }

  @AfterEach
  void everybodyGoes() {
    ears.forEach(Ear::read);
    pump.end();
    await().until(() -> ears.stream().allMatch(Ear::isOver));
  }

  @Test
  void whatHappensIsToldOnceToEverybody() {
    EventsFixture.fail(partner, clock.instant(), 1);
    Ear one = listen(all, Ear.open(), null);
    Ear other = listen(all, Ear.open(), null);
    clock.pass(Duration.ofSeconds(1));
    EventsFixture.fail(partner, clock.instant(), 2);

    pump.look();
    pump.look();

    await().until(() -> one.heard.size() >= 2 && other.heard.size() >= 2);
    assertThat(one.names())
        .as("what was before it listened is not told, and nothing twice")
        .containsExactly("failure", "failure");
    assertThat(one.heard).doesNotHaveDuplicates().isEqualTo(other.heard);
    assertThat(one.heard.get(0).data()).contains(partner).doesNotContain("张三");
    assertThat(reads).as("one read a look, however many listen").hasValue(3);
  }

  @Test
  void whatASlowerTransactionCommitsLateIsToldToo() {
    Ear ear = listen(all, Ear.open(), null);
    RealPostgres.transaction()
        .executeWithoutResult(
            slow -> {
              EventsFixture.fail(partner, clock.instant(), 1);
              clock.pass(Duration.ofSeconds(1));
              CompletableFuture.runAsync(this::failQuicklyAndLook).join();
              await().until(() -> ear.heard.size() == 1);
            });
    clock.pass(Duration.ofSeconds(90));
    pump.look();
    clock.pass(Duration.ofSeconds(90));
    pump.look();
    pump.end();

    await().until(ear::isOver);
    assertThat(ear.names()).containsExactly("failure", "failure", "end");
    assertThat(ear.heard.get(0).data()).contains("court-quick");
    assertThat(ear.heard.get(1).data()).contains(partner);
  }

  private void failQuicklyAndLook() {
    EventsFixture.fail("court-quick", clock.instant(), 1);
    pump.look();
  }

  @Test
  void nothingIsReadWhenNobodyListens() {
    pump.look();
    assertThat(reads).hasValue(0);
    Ear ear = listen(all, Ear.open(), null);
    pump.look();
    int then = reads.get();
    pump.end();
    await().until(ear::isOver);
    pump.look();
    pump.look();

    assertThat(reads).hasValue(then);
  }

  @Test
  void whoComesBackMissesNothing() {
    Ear ear = listen(all, Ear.open(), null);
    EventsFixture.fail(partner, clock.instant(), 1);
    pump.look();
    await().until(() -> ear.heard.size() == 1);
    String last = Objects.requireNonNull(ear.heard.get(0).id());
    clock.pass(Duration.ofHours(3));
    EventsFixture.fail(partner, clock.instant(), 600);

    Ear again = listen(all, Ear.open(), last);

    await().until(() -> again.heard.size() == 600);
    clock.pass(Duration.ofSeconds(1));
    EventsFixture.fail(partner, clock.instant(), 1);
    pump.look();
    await().until(() -> again.heard.size() >= 601);
    assertThat(again.heard).hasSize(601).doesNotHaveDuplicates().doesNotContain(ear.heard.get(0));
  }

  @Test
  void whoHeardNothingYetKnowsWhereToGoOn() {
    Ear ear = listen(all, Ear.open(), null);
    await().until(() -> ear.begun != null);
    clock.pass(Duration.ofHours(1));
    EventsFixture.fail(partner, clock.instant(), 1);

    Ear again = listen(all, Ear.open(), ear.begun);

    await().until(() -> again.heard.size() == 1);
    assertThat(again.heard.get(0).data()).contains(partner);
  }

  @Test
  void whoComesBackAfterDaysIsToldThatSomethingIsLeftOut() {
    Ear ear =
        listen(all, Ear.open(), clock.instant().minus(Duration.ofDays(3)).toString() + "_alert-1");

    await().until(() -> !ear.heard.isEmpty());
    assertThat(ear.heard.get(0).name()).isEqualTo("gap");
    assertThat(ear.heard.get(0).id()).isNull();
  }

  @Test
  void whoDoesNotReadHoldsUpNobodyAndIsDropped() {
    Ear deaf = listen(all, Ear.deaf(), null);
    Ear ear = listen(all, Ear.open(), null);

    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofSeconds(1));
      EventsFixture.fail(partner, clock.instant(), Listener.MOST_WAITING / 2 + 1);
      pump.look();
      int told = (i + 1) * (Listener.MOST_WAITING / 2 + 1);
      await().until(() -> ear.heard.size() == told);
    }

    deaf.read();
    await().until(deaf::isOver);
    assertThat(deaf.last()).contains("slow");
    assertThat(deaf.heard.size()).isLessThan(ear.heard.size());
  }

  @Test
  void onlySoManyMayListen() {
    Ear first = listen(all, Ear.open(), null);
    listen(all, Ear.open(), null);

    assertThatThrownBy(() -> listen(all, Ear.open(), null))
        .isInstanceOf(Unheard.class)
        .hasMessageContaining("2 listen already");
    assertThat(first.isOver()).isFalse();
  }

  @Test
  void atTheEndOfTheHubEverybodyHearsOfItAndNobodyCanCome() {
    Ear ear = listen(all, Ear.open(), null);
    clock.pass(Duration.ofSeconds(1));
    EventsFixture.fail(partner, clock.instant(), 1);
    pump.look();

    pump.end();

    await().until(ear::isOver);
    assertThat(ear.names()).as("after what was to be told").containsExactly("failure", "end");
    assertThat(ear.last()).contains("draining");
    assertThatThrownBy(() -> listen(all, Ear.open(), null)).isInstanceOf(Unheard.class);
  }

  @Test
  void whoeverLooksAfterOneCourtHearsOfThatCourtAlone() {
    Operator clerk = operator("clerk", Set.of(partner), Permission.MESSAGE_VIEW);
    Ear ear = listen(clerk, Ear.open(), null);
    clock.pass(Duration.ofSeconds(1));
    EventsFixture.fail("court-shinan", clock.instant(), 1);
    EventsFixture.fail(partner, clock.instant(), 1);

    pump.look();
    pump.end();

    await().until(ear::isOver);
    assertThat(ear.names()).containsExactly("failure", "end");
    assertThat(ear.heard.get(0).data()).contains(partner);
  }

  @Test
  void whoseRightsWereTakenHearsNoMore() {
    settings = new EventSettings(2, OVERLAP, Duration.ofMillis(20));
    pump = new EventPump(ledger, settings, clock);
    Ear ear = listen(all, Ear.open(), null);

    await().until(ear::isOver);
    assertThat(ear.last()).contains("rights");
  }
}
