package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.xmlunit.builder.DiffBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A court refuses two messages of a case; afterwards a mapping breaks. Made ready anew one would
 * fail; as they are both arrive, byte for byte, once, in their order.
 */
final class AsItIsStory {

  private static final String KINDS = "referral-response progress-notice";

  private final Town town;
  private final Desk desk;
  private final OwnMappings mappings;

  /** The bytes the court refused, by the id it knows the message by. */
  private final Map<String, String> refused = new LinkedHashMap<>();

  private final List<String> messages = new ArrayList<>();
  private String hubCase = "";

  AsItIsStory(Town town, Desk desk, OwnMappings mappings) {
    this.town = town;
    this.desk = desk;
    this.mappings = mappings;
  }

  /** The court wants neither of them. */
  void refuse(int number) throws Exception {
    town.shinan.behave(Misbehaviour.of(Misbehaviour.Mode.REFUSE));
    assertThat(town.light("court-shinan").post(Town.referral("as-is", number)).acknowledged())
        .isTrue();
    String query = java.net.URLEncoder.encode(Town.number(number), StandardCharsets.UTF_8);
    String found = "/api/ops/v1/messages?failedHop=ATTEMPT&partner=court-shinan&q=" + query;
    await().atMost(Town.patience()).until(() -> desk.get(found).path("hits").size() == 2);
    assertThat(desk.get(found.replace("ATTEMPT", "PREPARED")).path("hits")).isEmpty();
    for (JsonNode hit : desk.get(found).path("hits")) {
      hubCase = hit.path("caseId").asString();
      String id = hit.path("messageId").asString();
      messages.add(id);
      String bytes = sent(id);
      refused.put(nameAtTheCourt(bytes), bytes);
    }
  }

  /** Since then the mapping for one of them broke. */
  void breakTheMapping() {
    mappings.breakFor("referral-response");
    assertThat(desk.post("mappings:reload", Map.of("reason", "新映射")).statusCode()).isEqualTo(200);
    assertThat(tried("CURRENT", null).path("fails").asInt()).isEqualTo(1);
    assertThat(tried("SENT", null).path("passes").asInt()).isEqualTo(2);
    assertThat(tried("AS_IS", null).path("passes").asInt()).isEqualTo(2);
    assertThat(tried("AS_IS", "PREPARED").path("fails").asInt()).isEqualTo(1);
    assertThat(tried("AS_IS", "APPLIED").path("reasons").path("OTHER_STEP").asInt()).isEqualTo(2);
  }

  private JsonNode tried(String mode, @org.jspecify.annotations.Nullable String fromHop) {
    var answer = desk.post("replays:dry-run", order(mode, fromHop));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private Map<String, Object> order(
      String mode, @org.jspecify.annotations.Nullable String fromHop) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("messages", messages);
    order.put("mode", mode);
    order.put("canary", false);
    order.put("reason", "对方已排除故障，原样续办");
    if (fromHop != null) {
      order.put("fromHop", fromHop);
    }
    return order;
  }

  /** The court takes them now; the hub changes nothing of them. */
  void goOn() {
    town.shinan.behave(Misbehaviour.NONE);
    var planned = desk.post("replays", order("AS_IS", null));
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(202);
    String replay = JsonMapper.shared().readTree(planned.body()).path("id").asString();
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(
                        desk.get("/api/ops/v1/replays/" + replay)
                            .path("counts")
                            .path("done")
                            .asInt())
                    .isEqualTo(2));
    assertThat(String.join(" ", town.shinan.kindsOf(hubCase))).startsWith(KINDS);
    for (String message : messages) {
      String bytes = sent(message);
      String id = nameAtTheCourt(bytes);
      assertThat(bytes).as("not a byte is another").isEqualTo(refused.get(id));
      assertThat(town.shinan.effects(id)).as("once").isOne();
      assertThat(
              DiffBuilder.compare(bytes)
                  .withTest(town.shinan.document(id).orElseThrow())
                  .ignoreWhitespace()
                  .checkForSimilar()
                  .build()
                  .hasDifferences())
          .as("what the court has is what it refused")
          .isFalse();
    }
  }

  private String sent(String message) {
    return desk.get("/api/ops/v1/messages/" + message + "/payloads/sent?unmask=test")
        .path("content")
        .asString();
  }

  private static String nameAtTheCourt(String bytes) {
    return bytes.replaceAll("(?s).*?<(?:\\w+:)?messageId>([^<]+)<.*", "$1");
  }
}
