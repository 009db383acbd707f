package org.fengqiao.hub.events;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.hub.ledger.events.LedgerEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it goes over the line.
 *
 * @param id where a listener goes on after it; what is only about the line has none
 * @param name its kind
 * @param data a JSON object on one line
 */
record Told(@Nullable String id, String name, String data) {

  /** Why a line ends. */
  enum End {
    /** The hub ends; it, or another hub of the ledger, goes on from the last id. */
    DRAINING,
    /** Too much waited for who did not read. */
    SLOW,
    /** They may not listen any more, or to something else. */
    RIGHTS
  }

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LAST = "end";

  static Told of(LedgerEvent event) {
    String id = Place.of(event);
    ObjectNode data = JSON.createObjectNode();
    data.put("id", id).put("kind", event.kind().word()).put("at", event.at().toString());
    data.setAll((ObjectNode) JSON.readTree(event.facts()));
    return new Told(id, event.kind().word(), data.toString());
  }

  /** More happened than is told again: it begins here. */
  static Told gap(Instant from) {
    return line("gap", "from", from.toString());
  }

  static Told end(End why) {
    return line(LAST, "reason", why.name().toLowerCase(Locale.ROOT));
  }

  private static Told line(String name, String field, String value) {
    return new Told(null, name, JSON.writeValueAsString(Map.of("kind", name, field, value)));
  }

  boolean isLast() {
    return name.equals(LAST);
  }
}
