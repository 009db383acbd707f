package org.fengqiao.hub.simulator.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The end of the show: counts and times. */
final class Summary {

  private final PrintStream out;

  Summary(PrintStream out) {
    this.out = out;
  }

  void print(List<CaseLine> cases) {
    long received = count(cases, CaseLine.Step.RECEIVED);
    long receipts = count(cases, CaseLine.Step.RECEIPT);
    long declined = cases.stream().filter(c -> c.complete() && c.declined()).count();
    long concluded = cases.stream().filter(c -> c.complete() && !c.declined()).count();
    out.printf(
        "%d cases: %d received, %d receipts verified with the hub's certificate, %d concluded, %d"
            + " declined, %d unfinished%n",
        cases.size(), received, receipts, concluded, declined, cases.size() - concluded - declined);
    out.printf(
        "%d 件：收到 %d，回执验签通过 %d，调解完毕 %d，不接受 %d，未完成 %d%n",
        cases.size(), received, receipts, concluded, declined, cases.size() - concluded - declined);
    confirmations(cases);
    out.printf(
        "Accept call: median %s, slowest %s. Court to court: median %s, slowest %s.%n%n",
        median(cases, CaseLine.Step.RECEIVED),
        slowest(cases, CaseLine.Step.RECEIVED),
        median(cases, CaseLine.Step.AT_COURT),
        slowest(cases, CaseLine.Step.AT_COURT));
  }

  private void confirmations(List<CaseLine> cases) {
    long court = count(cases, CaseLine.Step.CONFIRMED);
    long commission = count(cases, CaseLine.Step.EFFECTIVE);
    long certified = count(cases, CaseLine.Step.CERTIFICATE);
    long executed = count(cases, CaseLine.Step.EXECUTION);
    long returned = count(cases, CaseLine.Step.RETURNED);
    out.printf(
        "Made enforceable: %d by a court, %d by arbitration, %d by the notary (%d with a"
            + " certificate of enforcement); materials given back: %d%n",
        court, commission, certified, executed, returned);
    out.printf(
        "取得强制执行力：司法确认 %d，仲裁 %d，赋强公证 %d（其中执行证书 %d）；退回材料 %d%n",
        court, commission, certified, executed, returned);
  }

  private static long count(List<CaseLine> cases, CaseLine.Step step) {
    return cases.stream().filter(c -> c.has(step)).count();
  }

  private static List<Duration> sorted(List<CaseLine> cases, CaseLine.Step step) {
    return cases.stream().map(c -> c.after(step)).filter(Objects::nonNull).sorted().toList();
  }

  private static String median(List<CaseLine> cases, CaseLine.Step step) {
    List<Duration> times = sorted(cases, step);
    return times.isEmpty() ? "–" : times.get(times.size() / 2).toMillis() + " ms";
  }

  private static String slowest(List<CaseLine> cases, CaseLine.Step step) {
    List<Duration> times = sorted(cases, step);
    return times.isEmpty() ? "–" : times.get(times.size() - 1).toMillis() + " ms";
  }
}
