package org.fengqiao.hub.simulator.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.ExchangeFault;
import org.fengqiao.hub.simulator.ExchangeMessage;
import org.fengqiao.hub.simulator.ExchangePapers;
import org.fengqiao.hub.simulator.SimulatedExchangeCourt;

/** The part of the demo behind a gap: a day file whose forerunner is missing, and how it heals. */
final class DemoFerry implements AutoCloseable {

  private static final int DAY = 200;
  private static final Path SAMPLE = Path.of("mappings/court-exchange/samples/small-referral.xml");

  private final SimulatedExchangeCourt court;

  private DemoFerry(SimulatedExchangeCourt court) {
    this.court = court;
  }

  static DemoFerry open(DemoSettings settings) {
    Path folder = settings.data().resolve("ferry/court-laixi");
    return new DemoFerry(SimulatedExchangeCourt.open(folder, "court-laixi", "SM3"));
  }

  /** Switches what the court does wrong on or off. */
  void behave(ExchangeFault fault) {
    court.behave(fault);
  }

  /** Shows it on one line; true when every case was acknowledged. */
  boolean show(HubProcess hub, PrintStream out, Duration patience) throws InterruptedException {
    ExchangePapers papers = new ExchangePapers(SAMPLE, "鲁0285", StandardCharsets.UTF_8);
    String run = LocalDateTime.now().format(DateTimeFormatter.ofPattern("MMddHHmmss"));
    court.behave(ExchangeFault.MISSING_NUMBER);
    List<String> ids = new ArrayList<>(send(papers, run, 0, 1));
    court.behave(ExchangeFault.NONE);
    ids.addAll(send(papers, run, 1, DAY));
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && hub.alive() && acknowledged(ids) < ids.size()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    long held = acknowledged(ids);
    out.printf(
        "Across the gap: %d of %d cases of a day file acknowledged; number %s was missing, asked"
            + " for and sent again.%n跨网闸：日文件 %d/%d 件已回执；缺失序号 %s 已要求重发并补齐。%n%n",
        held, ids.size(), court.askedFor(), held, ids.size(), court.askedFor());
    return held == ids.size();
  }

  private List<String> send(ExchangePapers papers, String run, int from, int to) {
    List<ExchangeMessage> messages = new ArrayList<>();
    int first = (int) (Long.parseLong(run) % 90_000) * DAY + 1;
    for (int i = from; i < to; i++) {
      messages.add(papers.referral("lx-" + run + "-" + i, first + i));
    }
    court.send(messages);
    return messages.stream().map(ExchangeMessage::id).toList();
  }

  private long acknowledged(List<String> ids) {
    return ids.stream()
        .filter(id -> court.result(id).filter(it -> it.startsWith("ACC")).isPresent())
        .count();
  }

  @Override
  public void close() {
    court.close();
  }
}
