package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.DayAnswer;
import org.fengqiao.hub.simulator.HubRest;

/**
 * The end of the demo's day: each partner gives its list of the day over its own wire. What is
 * still on its way differs for a moment, so a list that differs is given again.
 */
final class DemoDays {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final long PAUSE_MILLIS = 1000;
  private static final int SHOWN = 3;

  /** A partner's book; the answer, where its wire brings one. */
  interface Book {

    /** Gives the list of a day. */
    Optional<DayAnswer> give(LocalDate day) throws Exception;

    /** A book whose list goes over REST. */
    static Book overRest(RestBook book) {
      return day -> DayAnswer.of(book.give(day).body());
    }
  }

  /** A partner's own call over REST. */
  interface RestBook {
    HubRest.Answer give(LocalDate day) throws IOException, InterruptedException;
  }

  private final Map<String, Book> books;

  DemoDays(Map<String, Book> books) {
    this.books = books;
  }

  /** Shows one line; true when every list that is answered agrees with the hub's ledger. */
  boolean show(PrintStream out, Duration patience) throws InterruptedException {
    LocalDate today = LocalDate.now(QINGDAO);
    Map<String, String> differing = new LinkedHashMap<>();
    books.keySet().forEach(partner -> differing.put(partner, ""));
    Map<String, Integer> listed = new LinkedHashMap<>();
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      for (String partner : differing.keySet().toArray(String[]::new)) {
        give(partner, today, differing, listed);
      }
      if (differing.isEmpty() || System.nanoTime() > end) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    out.printf(
        "Reconciled 对账: %d partners gave their list of the day, each over its own wire"
            + " 各单位经各自通道提交当日清单, %d messages answered for 已核对报文, %s%n",
        books.size(),
        listed.values().stream().mapToInt(Integer::intValue).sum(),
        differing.isEmpty() ? "all agree 全部一致 ✓" : differing + " ✗");
    return differing.isEmpty();
  }

  private void give(
      String partner, LocalDate day, Map<String, String> differing, Map<String, Integer> listed)
      throws InterruptedException {
    try {
      Optional<DayAnswer> answer = books.getOrDefault(partner, it -> Optional.empty()).give(day);
      answer.ifPresent(it -> listed.put(partner, it.listed()));
      if (answer.map(DayAnswer::agrees).orElse(true)) {
        differing.remove(partner);
      } else {
        differing.put(partner, answer.orElseThrow().open().stream().limit(SHOWN).toList() + "");
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception refused) {
      differing.put(partner, String.valueOf(refused.getMessage()));
    }
  }
}
