package org.fengqiao.hub.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

  private static final Pattern NUMBER = Pattern.compile("民诉前调([0-9]{8})号");

  @TempDir Path folder;

  private DemoAuthority authority;

  @BeforeEach
  void enrol() {
    authority = DemoAuthority.in(folder, Benchmark.PASSWORD);
  }

  @Test
  void everySubmissionHasItsOwnNumberAndOnlyAcceptedOnesCount() throws Exception {
    try (StubDoor door =
        new StubDoor(
            authority.identity("hub").tls(),
            StubDoor.ACCEPTED,
            StubDoor.REJECTED,
            StubDoor.ACCEPTED_IN_CHUNKS,
            StubDoor.BUSY)) {
      Court court = court(door.address());
      Tally tally = run(court, Load.closed(1, 0.3));

      Accepts seen = tally.over(1);
      int asked = door.received().size();
      assertThat(seen.count() + seen.rejected() + seen.refused()).isEqualTo(asked);
      assertThat(seen.count()).isEqualTo((asked + 3) / 4 + (asked + 1) / 4);
      assertThat(seen.rejected()).isEqualTo((asked + 2) / 4);
      assertThat(seen.refused()).isEqualTo(asked / 4);
      assertThat(seen.failed()).isZero();
      assertThat(numbers(door)).hasSize(asked);
      assertThat(court.firstRejection()).contains("REJECTED");
    }
  }

  @Test
  void aConnectionThatBreaksIsCountedAndOpenedAgain() throws Exception {
    try (StubDoor door =
        new StubDoor(authority.identity("hub").tls(), StubDoor.ACCEPTED, StubDoor.HANG_UP)) {
      Accepts seen = run(court(door.address()), Load.closed(2, 0.5)).over(1);

      assertThat(seen.failed()).isPositive();
      assertThat(seen.count() + seen.failed()).isEqualTo(door.received().size());
      assertThat(seen.count()).isBetween(seen.failed(), seen.failed() + 1);
    }
  }

  @Test
  void aPacedLoadMakesTheCallsThatAreDueAndNoMore() throws Exception {
    try (StubDoor door = new StubDoor(authority.identity("hub").tls(), StubDoor.ACCEPTED)) {
      Accepts seen = run(court(door.address()), Load.open(40, 0.5)).over(0.5);

      assertThat(seen.count()).isEqualTo(20);
    }
  }

  private static Tally run(Court court, Load load) throws InterruptedException {
    Generator generator = new Generator(court, load);
    generator.start();
    Tally tally = generator.finish();
    assertThat(generator.accepted()).isEqualTo(tally.accepted());
    return tally;
  }

  private Court court(InetSocketAddress address) {
    return new Court(
        address,
        authority.identity("court-shinan").tls(),
        Template.of(Samples.REFERRAL, "0a1b2c", "localhost"));
  }

  private static Set<String> numbers(StubDoor door) {
    return door.received().stream()
        .flatMap(body -> NUMBER.matcher(body).results().map(MatchResult::group))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
