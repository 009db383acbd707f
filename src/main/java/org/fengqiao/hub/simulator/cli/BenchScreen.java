package org.fengqiao.hub.simulator.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.fengqiao.hub.simulator.bench.Measured;
import org.fengqiao.hub.simulator.bench.Memory;
import org.fengqiao.hub.simulator.bench.Progress;
import org.fengqiao.hub.simulator.bench.Report;
import org.fengqiao.hub.simulator.bench.Result;
import org.fengqiao.hub.simulator.bench.Target;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a measurement is, and its figures at the end. */
final class BenchScreen implements Progress {

  private static final String ROW = "%-9s %-15s %9.1f %9.1f %8.1f %8.1f %8.1f %8d %7s %7s %7d%n";
  private static final String HEAD =
      "%-9s %-15s %9s %9s %8s %8s %8s %8s %7s %7s %7s%n"
          .formatted(
              "",
              "load",
              "accept/s",
              "deliv./s",
              "p50 ms",
              "p99 ms",
              "max ms",
              "backlog",
              "grows",
              "drain s",
              "errors");

  private final PrintStream out;
  private final boolean terminal = System.console() != null;

  BenchScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public void step(String text) {
    out.println(terminal ? "\r\033[K" + text : text);
  }

  @Override
  public void now(String text) {
    if (terminal) {
      out.print("\r\033[K" + text);
      out.flush();
    }
  }

  void show(Report report) {
    out.printf(
        "%n%s, %d cores, %d MiB, %s%n%d bytes a request, %s%n%n",
        report.machine().processor(),
        report.machine().cores(),
        report.machine().memoryMiB(),
        report.machine().java(),
        report.requestBytes(),
        report.time());
    out.print(HEAD);
    rows(report.hub());
    Result baseline = report.baseline();
    if (baseline != null) {
      rows(baseline);
    }
    out.println();
    facts(report.hub());
    if (baseline != null) {
      facts(baseline);
    }
    out.println();
    report.targets().forEach(this::target);
  }

  private void rows(Result result) {
    for (Measured window : result.windows()) {
      out.printf(
          Locale.ROOT,
          ROW,
          result.name(),
          window.load().label(),
          window.accepts().perSecond(),
          window.deliveries().perSecond(),
          window.accepts().p50Millis(),
          window.accepts().p99Millis(),
          window.accepts().maxMillis(),
          window.deliveries().backlogAtEnd(),
          window.deliveries().growingBacklog() ? "yes" : "no",
          drain(window),
          window.accepts().refused() + window.accepts().rejected() + window.accepts().failed());
    }
  }

  private static String drain(Measured window) {
    return window.deliveries().missing() > 0
        ? "-" + window.deliveries().missing()
        : Double.toString(window.deliveries().drainSeconds());
  }

  private void facts(Result result) {
    out.print(result.name() + ":");
    if (result.startSeconds() != null) {
      out.print(" ready after " + result.startSeconds() + " s;");
    }
    Memory memory = result.memory();
    if (memory != null) {
      out.printf(
          Locale.ROOT,
          " peak memory %.0f MiB, database %.0f MiB;",
          memory.peakMiB(),
          memory.databaseMiB());
    }
    out.println(" " + cpu(result));
    @Nullable String rejection = result.firstRejection();
    if (rejection != null) {
      out.println("  first answer that was no acceptance: " + rejection);
    }
  }

  /** Processor time for a thousand messages, over all windows. */
  private static String cpu(Result result) {
    double accepted = 0;
    double subject = 0;
    double database = 0;
    double bench = 0;
    for (Measured window : result.windows()) {
      accepted += window.accepts().count();
      subject += window.cpu().subject();
      database += window.cpu().database();
      bench += window.cpu().bench();
    }
    double share = accepted == 0 ? 0 : 1000 / accepted;
    return String.format(
        Locale.ROOT,
        "CPU per 1000 messages: %.1f s itself, %.1f s database, %.1f s load and sink",
        subject * share,
        database * share,
        bench * share);
  }

  private void target(Target target) {
    out.printf(
        Locale.ROOT,
        "%s  %-40s %-12s %10.1f%n",
        target.met() ? "met   " : "missed",
        target.name(),
        target.wanted(),
        target.measured());
  }
}
