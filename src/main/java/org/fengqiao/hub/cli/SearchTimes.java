package org.fengqiao.hub.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.fengqiao.hub.ledger.search.MessageSearch;
import org.jspecify.annotations.Nullable;

/** Searches in every way, each many times for another message, and keeps the times. */
final class SearchTimes {

  private static final Instant ALL = Instant.parse("2000-01-01T00:00:00Z");
  private static final int SHOWN = 50;
  private static final int WARM_UP = 5;

  /**
   * One kind of search.
   *
   * @param search what was looked for
   * @param repeats how often
   * @param hits messages found on the fullest page, or counted
   * @param p50Ms half of them took less, in milliseconds
   * @param p99Ms all but one in a hundred took less
   * @param maxMs the longest
   */
  record Line(String search, int repeats, int hits, double p50Ms, double p99Ms, double maxMs) {}

  private final MessageSearch search;
  private final BigLedger ledger;
  private final int repeats;
  private final PrintStream out;
  private final List<Line> lines = new ArrayList<>();

  SearchTimes(MessageSearch search, BigLedger ledger, int repeats, PrintStream out) {
    this.search = search;
    this.ledger = ledger;
    this.repeats = repeats;
    this.out = out;
  }

  List<Line> measure() {
    measure("case number", n -> Asked.text(ledger.caseNumber(n), SHOWN));
    measure("message id", n -> Asked.text(ledger.messageId(n), SHOWN));
    measure("external id", n -> Asked.text(ledger.externalId(n), SHOWN));
    measure("digest", n -> Asked.text(ledger.digest(n), SHOWN));
    measure("party, rarely named", n -> Asked.text(ledger.person(n), SHOWN));
    measure("party, in every tenth case", n -> Asked.text(ledger.bank(n), SHOWN));
    measure("something that is nowhere", n -> Asked.text("nowhere-" + n, SHOWN));
    measure("latest of the day", n -> filter(null, null, null, null));
    measure("failed, of the day", n -> filter(MessageState.FAILED, null, null, null));
    measure("failed, of all time", n -> filter(MessageState.FAILED, null, null, ALL));
    measure("waiting for casework", n -> filter(MessageState.RECEIVED, null, null, null));
    measure("one court", n -> filter(null, ledger.court(n), null, null));
    measure(
        "one court's rejected, of all time",
        n -> filter(MessageState.REJECTED, ledger.court(n), null, ALL));
    measure("failed at the door, of all time", n -> failedAt(FailedHop.TRANSLATED));
    measure("failed in its case, of all time", n -> failedAt(FailedHop.APPLIED));
    measure("failed at a partner, of all time", n -> failedAt(FailedHop.ATTEMPT));
    measure("three attempts or more, of all time", n -> tried(3, null));
    measure("one court's of three attempts or more", n -> tried(3, ledger.court(n)));
    measure(
        "the centre's outcomes",
        n -> filter(null, "centre-qingdao", MessageKind.MEDIATION_OUTCOME, null));
    measure("a kind nobody sent", n -> filter(null, null, MessageKind.RISK_WARNING, ALL));
    measure("a day long ago", n -> upTo(ledger.time(n), null));
    measure(
        "the page after a page, long ago",
        n -> upTo(ledger.time(n), search.find(upTo(ledger.time(n), null)).next()));
    counting("count of the day", n -> filter(null, null, null, null));
    counting("count of one court's, of all time", n -> filter(null, ledger.court(n), null, ALL));
    counting("count of three attempts or more", n -> tried(3, null));
    return List.copyOf(lines);
  }

  private static Asked filter(
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable MessageKind kind,
      @Nullable Instant from) {
    return new Asked(null, state, partner, kind, from, null, null, SHOWN);
  }

  private static Asked failedAt(FailedHop hop) {
    return new Asked(null, null, null, null, hop, null, ALL, null, null, SHOWN);
  }

  private static Asked tried(int attempts, @Nullable String partner) {
    return new Asked(null, null, partner, null, null, attempts, ALL, null, null, SHOWN);
  }

  private static Asked upTo(Instant to, @Nullable String after) {
    return new Asked(null, null, null, null, ALL, to, after, SHOWN);
  }

  private void measure(String name, LongFunction<Asked> question) {
    measure(name, question, asked -> search.find(asked).hits().size());
  }

  private void counting(String name, LongFunction<Asked> question) {
    measure(name, question, asked -> (int) search.count(asked, List.of()).messages());
  }

  private void measure(String name, LongFunction<Asked> question, ToIntFunction<Asked> answer) {
    double[] times = new double[repeats];
    int hits = 0;
    for (int i = -WARM_UP; i < repeats; i++) {
      Asked asked = question.apply(ledger.any());
      long begun = System.nanoTime();
      int found = answer.applyAsInt(asked);
      double ms = (System.nanoTime() - begun) / 1e6;
      hits = Math.max(hits, found);
      if (i >= 0) {
        times[i] = ms;
      }
    }
    Arrays.sort(times);
    Line line = new Line(name, repeats, hits, at(times, 0.5), at(times, 0.99), times[repeats - 1]);
    lines.add(line);
    out.printf(
        "%-36s p50 %7.1f ms   p99 %7.1f ms   %d hits%n", name, line.p50Ms(), line.p99Ms(), hits);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }
}
