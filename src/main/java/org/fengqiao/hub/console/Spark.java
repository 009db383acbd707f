package org.fengqiao.hub.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * A row of small columns, one for each stretch of time, oldest first; drawn in a line of a table.
 *
 * @param counts how many in each stretch
 */
record Spark(long... counts) {

  private static final int COLUMN = 2;

  /** Height of the drawing. */
  public static final int HEIGHT = 20;

  /**
   * Columns that end with the stretch that goes on now.
   *
   * @param known how many in the stretches that begin at these times
   * @param columns how many stretches
   */
  static Spark of(Map<Instant, Long> known, Instant now, Duration stretch, int columns) {
    long[] counts = new long[columns];
    long length = stretch.toSeconds();
    long last = now.getEpochSecond() / length;
    known.forEach(
        (begins, count) -> {
          long at = columns - 1 - (last - begins.getEpochSecond() / length);
          if (at >= 0 && at < columns) {
            counts[(int) at] += count;
          }
        });
    return new Spark(counts);
  }

  /** Of all stretches together. */
  public long sum() {
    return Arrays.stream(counts).sum();
  }

  /** Of the liveliest stretch. */
  public long most() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** Width of the drawing. */
  public int width() {
    return counts.length * COLUMN;
  }

  /** All columns as one path of an SVG; one message is seen even beside thousands. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        long high = Math.max(2, Math.round((double) HEIGHT * counts[i] / most()));
        path.append("M%d %dh%dv-%dh-%dz".formatted(i * COLUMN, HEIGHT, COLUMN, high, COLUMN));
      }
    }
    return path.toString();
  }
}
