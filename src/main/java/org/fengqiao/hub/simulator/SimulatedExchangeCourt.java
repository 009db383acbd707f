package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A court behind a gap: real files in real folders, a number for each, acknowledgements, requests
 * to send again, and a switch for what such courts do wrong. What it sent and took is kept in its
 * folder.
 */
public final class SimulatedExchangeCourt implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;

  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final ExchangeRecord notes;
  private final ExchangeOut out;
  private final ExchangeIn in;
  private volatile ExchangeFault fault = ExchangeFault.NONE;

  private SimulatedExchangeCourt(Path folder, String court, String algorithm) {
    this.notes = new ExchangeRecord(folder);
    this.out = new ExchangeOut(folder, court, algorithm);
    this.in = new ExchangeIn(folder, out, notes);
  }

  /**
   * Opens the court's side.
   *
   * @param folder with {@code to-hub} and {@code from-hub} in it
   * @param court partner id
   * @param algorithm of its digests: {@code SM3} or {@code SHA-256}
   */
  public static SimulatedExchangeCourt open(Path folder, String court, String algorithm) {
    SimulatedExchangeCourt opened = new SimulatedExchangeCourt(folder, court, algorithm);
    opened.watch.scheduleWithFixedDelay(
        opened.in::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return opened;
  }

  /** From now on the court does this wrong. */
  public void behave(ExchangeFault wrong) {
    fault = wrong;
    in.behave(wrong);
  }

  /** Sends a file with the next number; returns the number. */
  public long send(List<ExchangeMessage> messages) {
    try {
      return out.send(messages, fault);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts any bytes as a file. */
  public void put(byte[] file) throws IOException {
    out.put(file);
  }

  /** Asks the hub for files again. */
  public void askAgain(long from, long to) throws IOException {
    out.askAgain(from, to);
  }

  /** Says that it is there, and the number of its last file. */
  public void beat() throws IOException {
    out.beat();
  }

  /** Gives the hub its list of a day; returns how many messages are in it. */
  public int giveList(LocalDate day) throws IOException {
    List<DayBook.Line> lines = notes.book().lines(day);
    giveList(
        day,
        lines.stream()
            .map(
                it ->
                    "<item direction=\"%s\" messageId=\"%s\"/>"
                        .formatted(it.direction(), it.messageId()))
            .collect(Collectors.joining()));
    return lines.size();
  }

  /**
   * Gives the hub a list that a test made.
   *
   * @param items elements {@code item} of the ferry's schema
   */
  public void giveList(LocalDate day, String items) throws IOException {
    out.giveList(day, items);
  }

  /** What the hub answered to a message: its status, and the first fault's code. */
  public Optional<String> result(String messageId) {
    return notes.result(messageId);
  }

  /** What the hub answered to files, in order. */
  public List<String> acknowledgements() {
    return notes.acknowledgements();
  }

  /** The numbers the hub asked for again. */
  public List<Long> askedFor() {
    return notes.askedFor();
  }

  /** The numbers the hub said it put last, one for each of its heartbeats. */
  public List<Long> heard() {
    return notes.heard();
  }

  /** What came about a case, each delivery once, in order: 接收答复, 调解结果 … */
  public List<String> kindsOf(String caseNumber) {
    return notes.kindsOf(caseNumber);
  }

  /** The contents of the materials that came about a case. */
  public List<byte[]> materialsOf(String caseNumber) {
    return notes.materialsOf(caseNumber);
  }

  /** By delivery: the numbers of the files it came in. */
  public Map<String, List<Long>> received() {
    return notes.received();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    notes.close();
  }
}
