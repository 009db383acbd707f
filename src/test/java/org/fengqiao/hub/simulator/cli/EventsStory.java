package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Programs that listen: to everything, and to one court. */
final class EventsStory {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Town town;
  private final Desk desk;
  private final String password;

  /**
   * A story.
   *
   * @param password of {@code clerk}, who looks after {@code court-jimo}
   */
  EventsStory(Town town, Desk desk, String password) {
    this.town = town;
    this.desk = desk;
    this.password = password;
  }

  /** Once there is room: the hub notices a moment later who has gone. */
  private Following listen(String user, String secret, String asked) {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .until(
            () ->
                Following.as(town.authority.identity("hub"), town.operators(), user, secret, asked),
            Objects::nonNull);
  }

  private void fail(String partner) {
    town.ledger()
        .change(
            "insert into failure (step, cause, detail, owner, next_step, occurred_at, fingerprint,"
                + " partner, kind, code) values ('deliver."
                + partner
                + "', 'IOException', '370202198001011234', 'PARTNER', 'CALL_PARTNER', now(),"
                + " 'heard', '"
                + partner
                + "', 'case-referral', 'CONNECT')");
  }

  /** What happens is heard while it happens, each of it by whom it concerns. */
  String everybodyHearsWhatConcernsThem() {
    try (Following all = listen("operator", Desk.PASSWORD, "");
        Following one = listen("clerk", password, "");
        Following acts = listen("operator", Desk.PASSWORD, "?kinds=action")) {
      fail("court-shinan");
      fail("court-jimo");
      desk.post("lines/court-shinan/OUT:start", Map.of("reason", "听见了"));

      await().atMost(PATIENCE).until(() -> !all.heard("failure", "court-shinan").isEmpty());
      await().atMost(PATIENCE).until(() -> !all.heard("action", "court-shinan").isEmpty());
      await().atMost(PATIENCE).until(() -> !one.heard("failure", "court-jimo").isEmpty());
      await().atMost(PATIENCE).until(() -> !acts.heard("action", "court-shinan").isEmpty());
      assertThat(one.heard().toString()).doesNotContain("court-shinan", "action");
      assertThat(acts.heard()).allMatch(it -> it.path("kind").asString().equals("action"));
      assertThat(all.lines().toString()).doesNotContain("370202198001011234", "听见了");
      await().atMost(PATIENCE).until(() -> all.lines().stream().anyMatch(it -> it.equals(":")));
      return all.heard("failure", "court-shinan").get(0).path("id").asString();
    }
  }

  /** Who comes back with the last id hears what it missed. */
  void whoComesBackMissesNothing(String last) {
    fail("court-laoshan");
    String asked = "?kinds=failure&since=" + URLEncoder.encode(last, StandardCharsets.UTF_8);
    try (Following again = listen("operator", Desk.PASSWORD, asked)) {
      await().atMost(PATIENCE).until(() -> !again.heard("failure", "court-laoshan").isEmpty());
      assertThat(again.heard()).extracting(it -> it.path("id").asString()).doesNotContain(last);
    }
  }

  /** More than may listen are told to come back later. */
  void nobodyListensBesideThree() {
    try (Following one = listen("operator", Desk.PASSWORD, "");
        Following two = listen("operator", Desk.PASSWORD, "");
        Following three = listen("operator", Desk.PASSWORD, "")) {
      HttpResponse<String> refused = desk.ask("events");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.body()).contains("urn:fengqiao:hub:ops:listeners", "titleZh");
      assertThat(List.of(one, two, three)).noneMatch(Following::isOver);
    }
  }

  /** A line of a script: JSON. */
  static void isFailure(JsonNode event) {
    assertThat(event.path("kind").asString()).isEqualTo("failure");
    assertThat(event.path("step").asString()).isNotEmpty();
    assertThat(event.path("id").asString()).contains("_failure-");
  }
}
