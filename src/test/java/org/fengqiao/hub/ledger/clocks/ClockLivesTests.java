package org.fengqiao.hub.ledger.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Trigger;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.ledger.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each clock of guide §1.12 from its start to each of its ends, in a real database. */
class ClockLivesTests {

  /** A row of {@code clock-lives.csv}. */
  record Life(
      String clock,
      String starts,
      LocalDate day,
      int length,
      LocalDate end,
      String stops,
      String suspends,
      String resumes,
      String endAfterFiveDays,
      String says) {

    static Life read(String line) {
      String[] cell = line.split(",", -1);
      return new Life(
          cell[0],
          cell[1],
          LocalDate.parse(cell[2]),
          Integer.parseInt(cell[3]),
          LocalDate.parse(cell[4]),
          cell[5],
          cell[6],
          cell[7],
          cell[8],
          cell[9]);
    }

    @Override
    public String toString() {
      return clock;
    }
  }

  private final ClockFixture clocks = new ClockFixture(Instant.parse("2024-05-20T01:00:00Z"));
  private final UUID caseId = clocks.ledger.referred("court-shinan").caseId();

  static List<Life> lives() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/clock-lives.csv")).stream()
        .filter(line -> line.startsWith("CLK-"))
        .map(Life::read)
        .toList();
  }

  static List<Life> livesThatMayStandStill() throws IOException {
    return lives().stream().filter(life -> !life.suspends().isEmpty()).toList();
  }

  @AfterEach
  void endEveryClock() {
    clocks.ledger.jdbc.update(
        "update legal_clock set state = 'STOPPED', due_at = null, stale = false");
  }

  @Test
  void noClockOfTheCatalogueIsLeftOutAndEachThatMayStandStillDoes() throws IOException {
    assertThat(lives())
        .extracting(Life::clock)
        .containsExactlyInAnyOrderElementsOf(
            clocks.catalogue.rules().stream().map(ClockRule::id).distinct().toList());
    assertThat(livesThatMayStandStill())
        .extracting(Life::clock)
        .containsExactlyInAnyOrderElementsOf(
            clocks.catalogue.rules().stream()
                .filter(rule -> !rule.suspends().isEmpty())
                .map(ClockRule::id)
                .distinct()
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lives")
  void itBeginsWithItsEventEndsOnItsDayAndSaysWhatThenHolds(Life life) {
    begin(life);
    assertThat(clock(life).state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock(life).rolledEnd()).isEqualTo(life.end());

    clocks.time.to(ClockRule.over(life.end()).minusSeconds(1).toString());
    fire();
    assertThat(clock(life).state()).as("in its last second").isEqualTo(ClockState.RUNNING);
    int warned = said().size();
    clocks.time.to(ClockRule.over(life.end()).toString());
    fire();

    assertThat(clock(life).state()).isEqualTo(ClockState.EXPIRED);
    assertThat(said().stream().skip(warned))
        .containsExactlyElementsOf(
            Arrays.stream(life.says().split(" ")).filter(it -> !it.isEmpty()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lives")
  void whatItWaitsForStopsItAndNothingIsSaidAtItsEnd(Life life) {
    begin(life);
    assertThat(clocks.catalogue.stoppedBy(trigger(life.stops()))).contains(life.clock());

    move(ClockMove.What.STOPPED, life, life.day().plusDays(1));
    clocks.time.to(ClockRule.over(life.end()).plusSeconds(1).toString());
    fire();

    assertThat(clock(life).state()).isEqualTo(ClockState.STOPPED);
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("livesThatMayStandStill")
  void whileItStandsStillItDoesNotEndAndAfterwardsItsDaysAreMadeUpFor(Life life) {
    begin(life);
    assertThat(clocks.catalogue.suspendedBy(trigger(life.suspends()))).contains(life.clock());
    assertThat(clocks.catalogue.resumedBy(trigger(life.resumes()))).contains(life.clock());

    move(ClockMove.What.SUSPENDED, life, life.day().plusDays(1));
    clocks.time.to(ClockRule.over(life.end()).plusSeconds(1).toString());
    fire();
    assertThat(clock(life).state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(said()).isEmpty();

    move(ClockMove.What.RESUMED, life, life.day().plusDays(6));
    assertThat(clock(life).rolledEnd()).isEqualTo(life.endAfterFiveDays());
  }

  /** By the row of the catalogue that the event starts, as long as the guide says. */
  private void begin(Life life) {
    clocks.time.to(life.day() + "T02:00:00Z");
    ClockRule rule =
        clocks.catalogue.startedBy(trigger(life.starts()), life.day()).stream()
            .filter(it -> it.id().equals(life.clock()))
            .findFirst()
            .orElseThrow();
    if (rule.length() > 0) {
      assertThat(rule.length()).isEqualTo(life.length());
    }
    var calendar = clocks.calendars.current();
    var end = rule.deadline(calendar, life.day(), life.length(), List.of());
    Instant due = rule.next(calendar, life.day(), end.end(), clocks.time.instant()).orElse(null);
    clocks.store.start(
        List.of(
            new ClockStart(
                caseId,
                life.clock(),
                "",
                life.day(),
                null,
                life.length(),
                end,
                false,
                due,
                null,
                false,
                null)));
  }

  private static Trigger trigger(String written) {
    String[] atDoor = written.split("@");
    String[] said = atDoor[0].split(":");
    @Nullable String verdict = said.length > 1 ? said[1] : null;
    @Nullable Door door = atDoor.length > 1 ? Door.valueOf(atDoor[1]) : null;
    return written.equals(Trigger.OFFERED.event())
        ? Trigger.OFFERED
        : Trigger.of(MessageKind.of(said[0]).orElseThrow(), verdict, door);
  }

  private void move(ClockMove.What what, Life life, LocalDate on) {
    UUID by = clocks.ledger.add(caseId, "centre-qingdao", MessageKind.PROGRESS_NOTICE, "MEDIATING");
    clocks.store.move(
        List.of(new ClockMove(caseId, what, Set.of(life.clock()), null, on, false, by)));
  }

  private LegalClock clock(Life life) {
    return clocks.only(caseId, life.clock());
  }

  private List<String> said() {
    return clocks.ledger.messages.ofCase(caseId).stream()
        .filter(message -> message.sender().equals("hub"))
        .flatMap(message -> Stream.of(message.kind().id() + ":" + message.verdict()))
        .toList();
  }

  private void fire() {
    RealPostgres.transaction().executeWithoutResult(status -> clocks.firing.fireDue());
  }
}
