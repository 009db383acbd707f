package org.fengqiao.hub.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;

/** The lines a partner's file asks for, and the routes that read them. */
final class LineNames {

  private static final List<String> FETCHED = List.of("jms", "amqp", "ferry", "platform-poll");

  /**
   * A line as the partner's file has it.
   *
   * @param route nothing where the partner calls, or collects by itself
   */
  record Planned(
      String line,
      String partner,
      LineDirection direction,
      String channel,
      @Nullable String route) {}

  private LineNames() {}

  static List<Planned> of(Partner partner) {
    String id = partner.id();
    List<Planned> lines = new ArrayList<>();
    String in = partner.inbound().channel();
    lines.add(
        new Planned(id, id, LineDirection.IN, in, FETCHED.contains(in) ? in + "-in." + id : null));
    Map<String, Partner.Outbound> ways = new LinkedHashMap<>();
    ways.put(id, partner.outbound());
    partner.outboundFor().forEach((kind, way) -> ways.put(partner.line(kind), way));
    ways.forEach(
        (line, way) ->
            lines.add(new Planned(line, id, LineDirection.OUT, way.channel(), route(line, way))));
    return lines;
  }

  private static @Nullable String route(String line, Partner.Outbound way) {
    if (way.isFerried()) {
      return "ferry-out." + line;
    }
    return way.isCollected() ? null : "deliver." + line;
  }
}
