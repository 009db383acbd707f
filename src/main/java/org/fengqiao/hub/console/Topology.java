package org.fengqiao.hub.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.LineHealth;
import org.fengqiao.hub.operations.QueueHealth;
import org.fengqiao.hub.operations.RouteHealth;

/**
 * The way of a message in one picture: channels it comes in by, the hub's own steps with their
 * queues, channels it leaves by. Sizes are units of the drawing.
 *
 * @param height of the drawing
 * @param channels where messages come in and leave
 * @param steps the hub's own, in the order of the way
 * @param wires lines between them, as paths of an SVG
 */
record Topology(int height, List<Channel> channels, List<Step> steps, List<Wire> wires) {

  /** Width of the drawing. */
  public static final int WIDTH = 1000;

  private static final int ROW = 46;
  private static final int CHANNEL = 180;
  private static final int STEP = 150;
  private static final int GAP = 35;
  private static final int EDGE = (WIDTH - 3 * STEP - 2 * GAP) / 2;

  /**
   * A kind of transport, one way.
   *
   * @param x left edge
   * @param y middle
   * @param name its name in partner files
   * @param lines how many lines use it
   * @param held how many of them do not run
   * @param tone the colour of the worst of them
   */
  record Channel(int x, int y, String name, int lines, long held, String tone) {}

  /**
   * One of the hub's steps.
   *
   * @param x left edge
   * @param key its text
   * @param inFlight messages under way in it
   * @param waiting messages in the queues it reads
   * @param oldestSeconds age of the oldest of them
   * @param failures failures it handled, or did not, since the start
   */
  record Step(
      int x, String key, long inFlight, long waiting, double oldestSeconds, long failures) {}

  /** A line between a channel and the hub. */
  record Wire(String path, String tone) {}

  static Topology of(HubHealth health) {
    Map<String, List<LineHealth>> in = byChannel(health, LineDirection.IN);
    Map<String, List<LineHealth>> out = byChannel(health, LineDirection.OUT);
    int height = Math.max(Math.max(in.size(), out.size()), 3) * ROW + 20;
    List<Channel> channels = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    place(in, 4, health, height, channels, wires);
    place(out, WIDTH - CHANNEL - 4, health, height, channels, wires);
    List<Step> steps =
        List.of(
            step(0, "intake", health, "intake", "record"),
            step(1, "casework", health, "casework", "apply"),
            step(2, "delivery", health, "deliver."));
    return new Topology(height, channels, steps, wires);
  }

  private static Map<String, List<LineHealth>> byChannel(HubHealth health, LineDirection way) {
    return health.lines().stream()
        .filter(line -> line.direction() == way)
        .collect(Collectors.groupingBy(LineHealth::channel, TreeMap::new, Collectors.toList()));
  }

  private static void place(
      Map<String, List<LineHealth>> lines,
      int x,
      HubHealth health,
      int height,
      List<Channel> channels,
      List<Wire> wires) {
    boolean left = x < WIDTH / 2;
    int y = (height - lines.size() * ROW) / 2 + ROW / 2;
    for (Map.Entry<String, List<LineHealth>> channel : lines.entrySet()) {
      long held = channel.getValue().stream().filter(it -> !it.status().equals("Started")).count();
      String tone = tone(channel.getValue(), health);
      channels.add(new Channel(x, y, channel.getKey(), channel.getValue().size(), held, tone));
      int edge = left ? x + CHANNEL : x;
      int hub = left ? EDGE : WIDTH - EDGE;
      int bend = (edge + hub) / 2;
      int end = height / 2 + (y - height / 2) / 6;
      wires.add(
          new Wire(
              "M%d %d C%d %d %d %d %d %d".formatted(edge, y, bend, y, bend, end, hub, end), tone));
      y += ROW;
    }
  }

  private static String tone(List<LineHealth> lines, HubHealth health) {
    return lines.stream()
        .flatMap(line -> health.partner(line.partner()).stream())
        .map(org.fengqiao.hub.operations.PartnerHealth::condition)
        .reduce(Condition.UP, Condition::and)
        .tone();
  }

  private static Step step(int place, String key, HubHealth health, String... names) {
    List<RouteHealth> routes =
        health.routes().stream().filter(it -> isOneOf(it.id(), names)).toList();
    List<QueueHealth> queues =
        health.queues().stream().filter(it -> isOneOf(it.name(), names)).toList();
    return new Step(
        EDGE + place * (STEP + GAP),
        key,
        routes.stream().mapToLong(RouteHealth::inFlight).sum(),
        queues.stream().mapToLong(QueueHealth::depth).sum(),
        queues.stream().mapToDouble(QueueHealth::oldestSeconds).max().orElse(0),
        routes.stream().mapToLong(it -> it.failed() + it.failuresHandled()).sum());
  }

  private static boolean isOneOf(String id, String... names) {
    for (String name : names) {
      if (name.endsWith(".") ? id.startsWith(name) : id.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Middle of the drawing, down. */
  public int middle() {
    return height / 2;
  }
}
