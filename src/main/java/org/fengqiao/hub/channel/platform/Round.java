package org.fengqiao.hub.channel.platform;

import java.util.HashSet;
import java.util.Set;

/**
 * One reading of a list from its first page to its last. A list that moves while it is read can
 * push a row over a page's edge, where nobody sees it: then its total changed, or fewer different
 * rows were seen than it says it has. Such a reading counts for nothing and is done again.
 */
final class Round {

  private final String horizon;
  private final Set<String> seen = new HashSet<>();
  private long total = -1;
  private String latest = "";

  /**
   * A reading.
   *
   * @param horizon rows that say they changed after this do not move the place of the next reading:
   *     one wrong clock must not hide everything that comes after
   */
  Round(String horizon) {
    this.horizon = horizon;
  }

  /** Whether this page belongs to the same list as the pages before. */
  boolean continues(Page page) {
    if (total < 0) {
      total = page.total();
    }
    return total == page.total();
  }

  void saw(Row row) {
    seen.add(row.item());
    if (row.updated().compareTo(latest) > 0 && row.updated().compareTo(horizon) <= 0) {
      latest = row.updated();
    }
  }

  boolean isWhole() {
    return seen.size() == total;
  }

  /** The newest time seen; empty when there was none. */
  String latest() {
    return latest;
  }
}
