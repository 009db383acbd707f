package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of somebody who looks after one court: every list has what is that court's. */
final class OneCourtStory {

  private final Desk desk;
  private final String court;

  OneCourtStory(Desk desk, String court) {
    this.desk = desk;
    this.court = court;
  }

  /** Of everything that is told of partners, what is told of this one. */
  void hearsOfItsCourtAlone() {
    assertThat(ids("partners", "id")).containsExactly(court);
    assertThat(ids("lines", "partner")).containsExactly(court);
    assertThat(ids("queues", "name")).containsExactly("deliver." + court);
    assertThat(values(read("overview").path("partners"), "id")).containsExactly(court);
    assertThat(read("certificates").valueStream())
        .allMatch(it -> it.at("/certificate/holder").asString().equals(court));
    assertThat(read("health").path("findings").valueStream())
        .allMatch(it -> it.path("subject").asString().startsWith(court));
    for (String list :
        List.of("stuck", "alerts", "maintenance", "decisions", "discrepancies", "failure-groups")) {
      assertThat(values(read(list), "partner")).as(list).isSubsetOf(Set.of(court));
    }
    assertThat(ids("failure-groups:totals?by=partner", "value")).isSubsetOf(Set.of(court));
  }

  /** Messages of others are not found, and by their id they do not exist. */
  void doesNotFindTheMessagesOf(String other, String message) {
    assertThat(read("messages?limit=500&partner=" + other).path("hits")).isEmpty();
    assertThat(read("messages:count?partner=" + other).path("messages").asLong(-1)).isZero();
    for (String part : List.of("", "/hops", "/payloads")) {
      assertThat(desk.look("messages/" + message + part).statusCode()).as(part).isEqualTo(404);
    }
    assertThat(desk.look("partners/" + other).statusCode()).isEqualTo(404);
    assertThat(desk.look("queues/deliver." + other + "/messages").statusCode()).isEqualTo(403);
    assertThat(desk.post("messages/" + message + ":export", Map.of("reason", "x")).statusCode())
        .isEqualTo(404);
  }

  /** What cannot be cut to a court is for those who see all, and looking is not acting. */
  void isRefusedWhatConcernsAll() {
    for (String whole :
        List.of("replays", "audit", "routes/none", "alert-rules", "notices", "statistics")) {
      assertThat(desk.look(whole).statusCode()).as(whole).isIn(403, 404);
    }
    assertThat(desk.look("replays").statusCode()).isEqualTo(403);
    assertThat(desk.look("alert-rules").statusCode()).isEqualTo(403);
    assertThat(desk.post("lines/" + court + "/OUT:suspend", Map.of("reason", "x")).statusCode())
        .isEqualTo(403);
    assertThat(desk.look("openapi.json").statusCode()).isEqualTo(200);
  }

  private Set<String> ids(String list, String name) {
    return values(read(list), name);
  }

  private static Set<String> values(JsonNode list, String name) {
    return list.valueStream()
        .map(it -> it.path(name).asString(""))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode read(String path) {
    var answer = desk.look(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
