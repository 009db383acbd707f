package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.simulator.HubRest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partner's pull inbox as it sees it over REST.
 *
 * @param hub its client
 */
record Inbox(HubRest hub) {

  /** What waits, as far as one page shows it. */
  List<JsonNode> waiting() {
    return page("").path("deliveries").valueStream().toList();
  }

  JsonNode page(String query) {
    try {
      return JsonMapper.shared().readTree(hub.get("inbox" + query).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that waits, page by page, each asked for after the last of the one before. */
  List<List<JsonNode>> pages(int limit) {
    List<List<JsonNode>> pages = new ArrayList<>();
    boolean more = true;
    String after = "";
    while (more) {
      JsonNode page = page("?limit=" + limit + after);
      List<JsonNode> deliveries = page.path("deliveries").valueStream().toList();
      pages.add(deliveries);
      more = page.path("more").asBoolean();
      after = more ? "&after=" + id(deliveries.get(deliveries.size() - 1)) : "";
    }
    return pages;
  }

  /** Acknowledges everything, whatever appears behind it included. */
  void empty() throws IOException, InterruptedException {
    for (List<JsonNode> page = waiting(); !page.isEmpty(); page = waiting()) {
      for (JsonNode delivery : page) {
        assertThat(hub.acknowledge(id(delivery)).status()).isEqualTo(204);
      }
    }
  }

  static String id(JsonNode delivery) {
    return delivery.path("deliveryId").asString();
  }

  static String messageId(JsonNode delivery) {
    return delivery.path("message").findPath("messageId").asString();
  }
}
