package org.fengqiao.hub.console;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.console.Overview.Line;
import org.fengqiao.hub.partner.Partner;

/**
 * The picture of the bridge: the hub in the middle, courts to its left, everybody else to its
 * right. Sizes are units of the drawing.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param nodes where each partner stands
 */
record Bridge(int width, int height, List<Node> nodes) {

  private static final int ROW = 46;
  private static final int WIDTH = 1000;
  private static final int BOX = 292;

  /**
   * A partner in the picture.
   *
   * @param x left edge
   * @param y middle
   * @param left whether it stands to the left of the hub
   * @param wire the line to the hub, as the path of an SVG
   */
  record Node(Line line, int x, int y, boolean left, String wire) {}

  static Bridge of(List<Line> lines) {
    List<Line> courts = lines.stream().filter(l -> isCourt(l)).toList();
    List<Line> others = lines.stream().filter(l -> !isCourt(l)).toList();
    int rows = Math.max(Math.max(courts.size(), others.size()), 3);
    int height = rows * ROW + 20;
    List<Node> nodes = new ArrayList<>();
    place(courts, true, height, nodes);
    place(others, false, height, nodes);
    return new Bridge(WIDTH, height, nodes);
  }

  private static boolean isCourt(Line line) {
    return line.partner().kind() == Partner.Kind.COURT;
  }

  private static void place(List<Line> lines, boolean left, int height, List<Node> nodes) {
    int top = (height - lines.size() * ROW) / 2 + ROW / 2;
    for (int i = 0; i < lines.size(); i++) {
      int y = top + i * ROW;
      int x = left ? 4 : WIDTH - BOX - 4;
      int edge = left ? x + BOX : x;
      int hub = left ? WIDTH / 2 - 75 : WIDTH / 2 + 75;
      int bend = (edge + hub) / 2;
      int end = height / 2 + (y - height / 2) / 7;
      nodes.add(
          new Node(
              lines.get(i),
              x,
              y,
              left,
              "M" + edge + " " + y + " C" + bend + " " + y + " " + bend + " " + end + " " + hub
                  + " " + end));
    }
  }

  /** Middle of the drawing, across. */
  public int centre() {
    return width / 2;
  }

  /** Middle of the drawing, down. */
  public int middle() {
    return height / 2;
  }
}
