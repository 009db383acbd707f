package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.DayAnswer;
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

  /** Shows it on one line; true when every case was acknowledged and the gap closed. */
  boolean show(HubProcess hub, PrintStream out, Duration patience) throws InterruptedException {
    ExchangePapers papers = new ExchangePapers(SAMPLE, "鲁0285", StandardCharsets.UTF_8);
    String run = LocalDateTime.now().format(DateTimeFormatter.ofPattern("MMddHHmmss"));
    court.behave(ExchangeFault.MISSING_NUMBER);
    Sent forerunner = send(papers, run, 0, 1);
    court.behave(ExchangeFault.NONE);
    Sent day = send(papers, run, 1, DAY + 1);
    out.printf(
        "莱西 Laixi, across a gap: a day file of %d cases has come, file %d before it has not …"
            + " 跨网闸：%d 件的日文件已到，之前的 %d 号文件缺失 ……%n",
        DAY, forerunner.file(), DAY, forerunner.file());
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && hub.alive() && acknowledged(day, forerunner) <= DAY) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    boolean asked = court.askedFor().contains(forerunner.file());
    boolean done = asked && acknowledged(day, forerunner) == DAY + 1;
    out.printf(
        "莱西 Laixi: file %d asked for again 已要求重发 %s → came 已补齐 %s → day file 日文件 %d/%d acknowledged"
            + " 已回执 %s%n%n",
        forerunner.file(),
        mark(asked),
        mark(acknowledged(forerunner) == 1),
        acknowledged(day),
        DAY,
        mark(done));
    return done;
  }

  /** A file's number, and the messages in it. */
  private record Sent(long file, List<String> ids) {}

  private Sent send(ExchangePapers papers, String run, int from, int to) {
    List<ExchangeMessage> messages = new ArrayList<>();
    int first = (int) (Long.parseLong(run) % 90_000) * (DAY + 1) + 1;
    for (int i = from; i < to; i++) {
      messages.add(papers.referral("lx-" + run + "-" + i, first + i));
    }
    return new Sent(court.send(messages), messages.stream().map(ExchangeMessage::id).toList());
  }

  private long acknowledged(Sent... files) {
    return Arrays.stream(files)
        .flatMap(file -> file.ids().stream())
        .filter(id -> court.result(id).filter(it -> it.startsWith("ACC")).isPresent())
        .count();
  }

  private static String mark(boolean done) {
    return done ? "✓" : "✗";
  }

  /** Lays its list of a day among its files; no answer comes back by that way. */
  Optional<DayAnswer> reconcile(LocalDate day) throws IOException {
    court.giveList(day);
    return Optional.empty();
  }

  @Override
  public void close() {
    court.close();
  }
}
