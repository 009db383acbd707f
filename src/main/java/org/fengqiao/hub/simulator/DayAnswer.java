package org.fengqiao.hub.simulator;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the hub says that a partner's list of a day compares.
 *
 * @param listed messages in the list
 * @param open what differs and waits for a person, as {@code KIND messageId}
 */
public record DayAnswer(int listed, List<String> open) {

  /** As it stands in a report in JSON; nothing when it is none. */
  public static Optional<DayAnswer> of(String report) {
    JsonNode answer = JsonMapper.shared().readTree(report);
    return answer.has("partnerItems")
        ? Optional.of(
            new DayAnswer(
                answer.path("partnerItems").asInt(),
                answer
                    .path("discrepancies")
                    .valueStream()
                    .filter(it -> it.path("open").asBoolean())
                    .map(it -> words(it, "kind", "messageId"))
                    .toList()))
        : Optional.empty();
  }

  static String words(JsonNode row, String kind, String id) {
    return words(row.path(kind).asString(), row.path(id).asString());
  }

  static String words(String kind, String id) {
    return kind + " " + id;
  }

  /** Whether nothing differs. */
  public boolean agrees() {
    return open.isEmpty();
  }
}
