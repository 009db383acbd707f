package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Daily reconciliation with every kind of partner, each over its own wire. */
class DayListsIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private static DayListTown scene;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    scene = new DayListTown(folder);
  }

  @AfterAll
  static void closeTown() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "court-shinan",
        "court-laixi",
        "court-laoshan",
        "centre-qingdao",
        "centre-shanghai",
        "arbitration-qingdao",
        "notary-qingdao",
        "regulator-qingdao",
        "institution-example-bank"
      })
  void aListMayDifferInSixWaysAndATrueOneInNone(String partner) throws Exception {
    List<String> taken = taken(partner);
    String known = taken.get(0);
    String forgotten = taken.get(1);
    String never = "never-" + partner;

    var answer =
        scene
            .way(partner)
            .give(
                TODAY,
                List.of(
                    sent(known, "REJECTED", "0".repeat(64)),
                    sent(known, null, null),
                    sent(never, null, null)));
    scene.way(partner).give(TODAY.minusDays(1), List.of(sent(known, null, null)));

    String[] differs = {
      "STATE_DIFFERS " + known,
      "DIGEST_DIFFERS " + known,
      "DUPLICATE_AT_PARTNER " + known,
      "MISSING_AT_HUB " + never,
      "MISSING_AT_PARTNER " + forgotten
    };
    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(open(partner, TODAY)).contains(differs));
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () -> assertThat(open(partner, TODAY.minusDays(1))).containsExactly("LATE " + known));
    assertThat(answer.map(it -> it.open().containsAll(List.of(differs))).orElse(true)).isTrue();

    scene.way(partner).give(TODAY.minusDays(1), List.of());
    await()
        .atMost(Town.patience())
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              scene.book(partner).give(TODAY);
              assertThat(open(partner, TODAY)).isEmpty();
              assertThat(open(partner, TODAY.minusDays(1))).isEmpty();
            });
  }

  @Test
  void twoCourtsThatUseOneIdAreNoDoubleInTheListOfTheCentre() throws Exception {
    Map<String, String> courts = Map.of("court-licang", "鲁0213", "court-shibei", "鲁0203");
    scene.town.authority.enrol(courts.keySet());
    for (Map.Entry<String, String> court : courts.entrySet()) {
      String referral = Town.referral("twin-1", 3100).replace("鲁0202", court.getValue());
      assertThat(scene.town.light(court.getKey()).post(referral).status()).isEqualTo("ACCEPTED");
    }
    await().atMost(Town.patience()).until(() -> scene.town.centre.effects("twin-1") == 2);

    await()
        .atMost(Town.patience())
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              scene.book("centre-qingdao").give(TODAY);
              assertThat(open("centre-qingdao", TODAY)).noneMatch(it -> it.endsWith(" twin-1"));
            });
  }

  @Test
  void theHubAsksAPlatformForItsListOfTheDayBeforeAndAgainWhenItChanged() {
    LocalDate yesterday = TODAY.minusDays(1);
    await()
        .atMost(Town.patience())
        .until(() -> report("court-laoshan", yesterday).path("givenAt").isString());

    scene.platform.list(yesterday, "ls-yesterday");

    await()
        .atMost(Town.patience())
        .until(() -> open("court-laoshan", yesterday).contains("MISSING_AT_HUB ls-yesterday"));
  }

  @Test
  void aListOfADayThatHasNotComeIsRefusedOnEveryWireThatAnswers() throws Exception {
    LocalDate tomorrow = TODAY.plusDays(1);

    assertThat(
            scene
                .town
                .rest("arbitration-qingdao")
                .reconcile(tomorrow, DayListWays.json(tomorrow, List.of()))
                .body())
        .contains("TIME_IN_FUTURE");
    assertThat(
            scene
                .town
                .rest("court-laoshan")
                .pushList(DayListWays.pinyin(tomorrow, List.of()))
                .body())
        .doesNotContain("\"code\":\"200\"");
  }

  private static Item sent(String id, @Nullable String state, @Nullable String digest) {
    return new Item(Direction.SENT, id, state, digest);
  }

  /** Two messages of the partner's that the hub took. */
  private static List<String> taken(String partner) {
    String whose = " from message where sender = '" + partner + "' and state <> 'REJECTED'";
    await()
        .atMost(Town.patience())
        .until(() -> scene.town.ledger().count("select count(*)" + whose) >= 2);
    return List.of(
        scene
            .town
            .ledger()
            .ask("select string_agg(external_id, ' ' order by received_at)" + whose)
            .split(" "));
  }

  private static JsonNode report(String partner, LocalDate day) {
    return scene.desk.get("/api/ops/v1/reconciliation/" + day + "/" + partner);
  }

  private static List<String> open(String partner, LocalDate day) {
    return report(partner, day)
        .path("discrepancies")
        .valueStream()
        .filter(it -> it.path("open").asBoolean())
        .map(it -> it.path("kind").asString() + " " + it.path("messageId").asString())
        .toList();
  }
}
