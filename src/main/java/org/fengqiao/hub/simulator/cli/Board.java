package org.fengqiao.hub.simulator.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows the cases: on a terminal one line each, rewritten as they move; elsewhere each line once,
 * when its case has ended.
 */
final class Board {

  private final PrintStream out;
  private final boolean terminal;
  private final List<CaseLine> printed = new ArrayList<>();
  private int drawn;

  Board(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(List<CaseLine> cases) {
    if (terminal) {
      redraw(cases);
    } else {
      cases.stream().filter(c -> c.complete() || c.failed()).forEach(this::printOnce);
    }
    out.flush();
  }

  /** The last look: what has not ended is shown as it stands. */
  void end(List<CaseLine> cases) {
    if (terminal) {
      redraw(cases);
    } else {
      cases.forEach(this::printOnce);
    }
    out.println();
    out.flush();
  }

  private void printOnce(CaseLine line) {
    if (!printed.contains(line)) {
      printed.add(line);
      out.println(line.text());
    }
  }

  private void redraw(List<CaseLine> cases) {
    StringBuilder screen = new StringBuilder("\u001b[?7l");
    if (drawn > 0) {
      screen.append("\u001b[").append(drawn).append('A');
    }
    for (CaseLine line : cases) {
      screen.append("\u001b[2K").append(line.text()).append('\n');
    }
    out.print(screen.append("\u001b[?7h"));
    drawn = cases.size();
  }
}
