package org.fengqiao.hub.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.hub.translation.CodeDrift;
import org.fengqiao.hub.translation.CodeDrift.Finding;

/** {@code ./hub codes check [mappings]}: do the code tables still agree? */
final class Codes {

  private static final int AGREE = 0;
  private static final int DRIFTED = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;

  Codes(PrintStream out) {
    this.out = out;
  }

  /** Exit status 0: they agree; 1: a serious difference; 2: wrong use. */
  public static void main(String[] args) {
    System.exit(new Codes(System.out).run(List.of(args)));
  }

  int run(List<String> args) {
    Path mappings = Path.of(args.size() > 1 ? args.get(1) : "mappings");
    if (args.isEmpty() || !args.get(0).equals("check") || !Files.isDirectory(mappings)) {
      out.println(
          "hub: use ./hub codes check [mappings folder] / 用法：./hub codes check [mappings 目录]");
      return MISUSED;
    }
    List<Finding> findings = CodeDrift.in(mappings);
    findings.forEach(this::print);
    long serious = findings.stream().filter(Finding::serious).count();
    out.printf(
        "%d serious, %d to know / 严重 %d 处，提示 %d 处%n",
        serious, findings.size() - serious, serious, findings.size() - serious);
    return serious == 0 ? AGREE : DRIFTED;
  }

  private void print(Finding found) {
    out.printf(
        "%s  %s  %s: %s / %s%n",
        found.serious() ? "DRIFT 偏差" : "note  提示",
        found.table(),
        found.place(),
        found.en(),
        found.zh());
  }
}
