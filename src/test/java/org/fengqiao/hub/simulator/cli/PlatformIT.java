package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.hub.simulator.CentreReply;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.PlatformFault;
import org.fengqiao.hub.simulator.PlatformPapers;
import org.fengqiao.hub.simulator.SimulatedPlatformCourt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A court with a platform: its list is read page by page, and answered in its own words. */
class PlatformIT implements CourtConfirms {

  private static final String COURT = "court-laoshan";
  private static final int PAGE = 4;
  private static final PlatformPapers PAPERS =
      new PlatformPapers(Path.of("mappings/court-platform/samples/small-referral.json"), "鲁0212");

  private static Town town;
  private static SimulatedPlatformCourt platform;
  private static int number;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws InterruptedException {
    Map<String, String> settings =
        Map.of("COURT_LAOSHAN_POLL", "500ms", "COURT_LAOSHAN_PAGE", String.valueOf(PAGE));
    town =
        new Town(
            folder,
            CourtConfirms.script(Duration.ofMillis(200)),
            new Town.Setup(List.of(), settings));
    platform = town.platform(PAPERS);
  }

  @AfterAll
  static void closeTown() {
    platform.close();
    town.close();
  }

  @Override
  public ConfirmingCourt court() {
    return new PlatformDesk(platform, PAPERS);
  }

  @Override
  public Town town() {
    return town;
  }

  @AfterEach
  void mend() {
    platform.behave(PlatformFault.NONE);
    platform.behave(Misbehaviour.NONE);
  }

  @Test
  void twoAndAHalfPagesAreTakenAndTheRowAtFaultIsNamed() {
    List<String> ids = refer("a", 2 * PAGE + 1);
    platform.show("a-wrong", PAPERS.referral("a-wrong", "（2026）鲁0212民初07号"));

    ids.forEach(id -> assertThat(status(id)).as(id).isEqualTo("01"));
    assertThat(status("a-wrong")).isEqualTo("03");
    JsonNode fault = platform.receipt("a-wrong").orElseThrow().path("WT").path(0);
    assertThat(fault.path("WTDM").asString()).isEqualTo("CASE_NUMBER_INVALID");
    assertThat(fault.path("WZ").asString()).endsWith("/caseReference/caseNumber");
    atTheCentreOnce(ids);
    assertThat(town.ledger().ask("select transport from message where external_id = 'a-0'"))
        .contains("channel:platform-poll", "path:/", "updated:");
  }

  @Test
  void aHubKilledBetweenTwoRowsLosesAndDoublesNothing() throws InterruptedException {
    platform.behave(Misbehaviour.slow(Duration.ofMillis(250)));
    List<String> ids = refer("b", 2 * PAGE + 2);
    await().atMost(Town.patience()).until(() -> platform.receipts().contains("b-3"));

    town.kill();
    assertThat(ids).anyMatch(id -> platform.receipt(id).isEmpty());
    platform.behave(Misbehaviour.NONE);
    town.restart();

    ids.forEach(id -> assertThat(status(id)).as(id).isIn("01", "02"));
    atTheCentreOnce(ids);
    ids.forEach(id -> assertThat(town.ledger().holds(id)).as(id).isTrue());
  }

  @Test
  void aRowPushedOverAPagesEdgeWhileItIsReadIsFoundAgain() {
    platform.behave(PlatformFault.MOVES);
    List<String> ids = refer("c", 2 * PAGE);

    ids.forEach(id -> assertThat(status(id)).as(id).isEqualTo("01"));
    atTheCentreOnce(ids);
  }

  @Test
  void nothingIsTakenAsAcknowledgedThatThePlatformDidNotNote() {
    platform.behave(PlatformFault.RECEIPTS_FAIL);
    refer("d", 1);
    await().atMost(Town.patience()).until(() -> centreEffects("d-0") == 1);
    assertThat(platform.receipt("d-0")).isEmpty();

    platform.behave(PlatformFault.NONE);

    assertThat(status("d-0")).isEqualTo("02");
    assertThat(centreEffects("d-0")).isEqualTo(1);
  }

  @Test
  void aListInAnotherCharacterSetIsReadWhenItIsRightAgain() {
    platform.behave(PlatformFault.WRONG_CHARSET);
    refer("e", 1);
    await().during(Duration.ofSeconds(2)).until(() -> platform.receipt("e-0").isEmpty());

    platform.behave(PlatformFault.NONE);

    assertThat(status("e-0")).isEqualTo("01");
  }

  @Test
  void theOutcomeComesBackInThePlatformsOwnWords() {
    refer("f", 1);
    String hubCase = hubCase("f-0");

    await().atMost(Town.patience()).until(() -> platform.kindsOf(hubCase).contains("TJJG"));
    assertThat(platform.kindsOf(hubCase)).startsWith("JSDF").endsWith("TJJG");
    JsonNode outcome = document(CentreReply.OUTCOME, "f-0");
    assertThat(outcome.path("AH").asString()).contains("鲁0212民初");
    assertThat(outcome.path("TJJGMC").asString()).isNotEmpty();
    assertThat(outcome.path("TJXY").path("GFYW").path(0).path("JEDW").asString()).isEqualTo("元");
  }

  @Test
  void busyInA200EnvelopeIsTriedAgain() {
    platform.behave(PlatformFault.BUSY);
    refer("g", 1);
    String hubCase = hubCase("g-0");
    await().atMost(Town.patience()).until(() -> answered(CentreReply.OUTCOME, "g-0"));

    platform.behave(PlatformFault.NO_ENVELOPE);
    assertThat(platform.kindsOf(hubCase)).isEmpty();
    platform.behave(PlatformFault.NONE);

    await().atMost(Town.patience()).until(() -> platform.kindsOf(hubCase).contains("TJJG"));
    assertThat(platform.effects(replyTo(CentreReply.OUTCOME, "g-0"))).isEqualTo(1);
  }

  @Test
  void aRefusalInA200EnvelopeReachesWhoeverSentIt() {
    platform.behave(PlatformFault.REFUSES);
    refer("h", 1);
    String hubCase = hubCase("h-0");

    await().atMost(Town.patience()).until(() -> town.centre.kindsOf(hubCase).contains("rejection"));
    assertThat(platform.kindsOf(hubCase)).isEmpty();
  }

  @Test
  void materialsGoBackAndTheCaseIsFoundUnderEachOfItsNumbers() throws Exception {
    refer("k", 1);
    String first = PAPERS.caseNumber(number);
    String hubCase = hubCase("k-0");
    await().atMost(Town.patience()).until(() -> platform.kindsOf(hubCase).contains("TJJG"));

    String given = PlatformLetters.materialReturn("k-return", hubCase, paper("k-0"));
    assertThat(
            town.rest("centre-qingdao")
                .send("k-return", "application/json", given.getBytes(UTF_8))
                .status())
        .isEqualTo(202);
    await().atMost(Town.patience()).until(() -> platform.kindsOf(hubCase).contains("CLTH"));
    String second = first.replace("民初", "民特");
    String third = first.replace("民初", "执");
    platform.show("k-c1", PlatformLetters.conversion("k-c1", first, second));
    assertThat(status("k-c1")).isEqualTo("01");
    platform.show("k-c2", PlatformLetters.conversion("k-c2", second, third));
    assertThat(hubCase("k-c2")).isEqualTo(hubCase);

    await()
        .atMost(Town.patience())
        .until(
            () ->
                town.centre.kindsOf(hubCase).stream().filter("case-conversion"::equals).count()
                    == 2);
    JsonNode story =
        JsonMapper.shared().readTree(town.rest("centre-qingdao").get("cases/" + hubCase).body());
    assertThat(story.path("caseNumber").asString()).isEqualTo(third);
    assertThat(
            story.path("caseNumberChain").valueStream().map(it -> it.path("caseNumber").asString()))
        .containsExactly(first, second, third);
  }

  @Test
  void aNumberOfAnotherCaseIsAnsweredWithItsPlace() {
    List<String> ids = refer("l", 2);
    hubCase("l-1");
    String hubCase = hubCase("l-0");
    String own = PAPERS.caseNumber(number - 1);

    platform.show("l-c", PlatformLetters.conversion("l-c", own, PAPERS.caseNumber(number)));

    await().atMost(Town.patience()).until(() -> platform.kindsOf(hubCase).contains("FDDF"));
    assertThat(ids).hasSize(2);
  }

  @Test
  void aMessagePushedAndThenSeenInTheListHasOneEffect() throws Exception {
    String id = "i-0";
    String referral = PAPERS.referral(id, nextNumber());
    var hub = town.rest(COURT);
    platform.show("paper-of-i-0", PAPERS.referral("paper-of-i-0", nextNumber()));
    status("paper-of-i-0");
    String pushed = referral.replaceFirst("(?s),\\s*\"CL\": \\[.*?\\]", "");

    JsonNode answer = JsonMapper.shared().readTree(hub.push(pushed.getBytes(UTF_8)).body());
    assertThat(answer.path("code").asString()).as(answer.toString()).isEqualTo("200");
    JsonNode taken = answer.path("content").path("list").path(0);
    assertThat(taken.path("HZZTDM").asString()).isEqualTo("01");

    platform.show(id, pushed);
    assertThat(status(id)).isEqualTo("02");
    assertThat(platform.receipt(id).orElseThrow().path("QMHZ")).isEqualTo(taken.path("QMHZ"));
    atTheCentreOnce(List.of(id));
  }

  @Test
  void aPushAtFaultIsAnsweredInTheEnvelope() throws Exception {
    String wrong =
        PAPERS.referral("j-0", "（2026）鲁0212民初08号").replaceFirst("\"YSBB\": \"1\"", "\"YSBB\": 1");

    var answer = town.rest(COURT).push(wrong.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode envelope = JsonMapper.shared().readTree(answer.body());
    assertThat(envelope.path("code").asString()).isEqualTo("1007");
    assertThat(
            envelope.path("content").path("list").path(0).path("WT").path(0).path("WZ").asString())
        .isEqualTo("/YSBB");
  }

  private static List<String> refer(String prefix, int count) {
    List<String> ids = IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
    ids.forEach(id -> platform.refer(id, nextNumber()));
    return ids;
  }

  /** The material that came with a referral, as the platform wrote it. */
  private static JsonNode paper(String id) {
    return JsonMapper.shared().readTree(PAPERS.referral(id, 1)).path("CL").path(0);
  }

  private static int nextNumber() {
    return ++number;
  }

  private static String status(String id) {
    await().atMost(Town.patience()).until(() -> platform.receipt(id).isPresent());
    return platform.receipt(id).orElseThrow().path("HZZTDM").asString();
  }

  private static String hubCase(String id) {
    status(id);
    return platform.receipt(id).orElseThrow().path("SNAJBH").asString();
  }

  private static int centreEffects(String id) {
    return town.centre.effects(id);
  }

  private static void atTheCentreOnce(List<String> ids) {
    ids.forEach(
        id -> {
          await().atMost(Town.patience()).until(() -> centreEffects(id) > 0);
          assertThat(centreEffects(id)).as(id).isEqualTo(1);
        });
  }

  private static String replyTo(CentreReply reply, String id) {
    return CentreReply.idOf(COURT, id, reply);
  }

  private static boolean answered(CentreReply reply, String id) {
    return town.centre.answerTo(replyTo(reply, id)).isPresent();
  }

  private static JsonNode document(CentreReply reply, String id) {
    return JsonMapper.shared().readTree(platform.document(replyTo(reply, id)).orElseThrow());
  }
}
