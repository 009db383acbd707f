package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a court behind a gap lays in the hub's folder: numbered files, and the small files beside
 * them. The number of the last one is kept.
 */
final class ExchangeOut {

  private final Path folder;
  private final String court;
  private final String algorithm;
  private final AtomicInteger names = new AtomicInteger();
  private final Map<Long, byte[]> written = new ConcurrentHashMap<>();
  private byte[] late = new byte[0];

  ExchangeOut(Path folder, String court, String algorithm) {
    this.folder = folder;
    this.court = court;
    this.algorithm = algorithm;
  }

  /** A file with the next number, wrong in this way; returns the number. */
  synchronized long send(List<ExchangeMessage> messages, ExchangeFault fault) throws IOException {
    long seq = next();
    boolean spoilt = fault == ExchangeFault.WRONG_CHARSET;
    byte[] file =
        ExchangeFiles.pack(
            seq,
            algorithm,
            spoilt ? messages.stream().map(ExchangeMessage::spoilt).toList() : messages);
    written.put(seq, file);
    switch (fault) {
      case MISSING_NUMBER -> {}
      case OUT_OF_ORDER -> swapped(file);
      case DUPLICATE_FILE -> {
        put(file);
        put(file);
      }
      default -> put(file);
    }
    return seq;
  }

  private void swapped(byte[] file) throws IOException {
    if (late.length == 0) {
      late = file;
    } else {
      put(file);
      put(late);
      late = new byte[0];
    }
  }

  void put(byte[] file) throws IOException {
    lay(
        "REF_export_" + court + "_" + System.currentTimeMillis() + "_" + names.incrementAndGet(),
        file);
  }

  /** A file again; what is no longer there is replaced by an empty one, so that all goes on. */
  void again(long seq) throws IOException {
    byte[] file = written.get(seq);
    put(file == null ? ExchangeFiles.pack(seq, algorithm, List.of()) : file);
  }

  void askAgain(long from, long to) throws IOException {
    layBeside("RESEND_", ExchangeFiles.resend(from, to));
  }

  synchronized void beat() throws IOException {
    layBeside(ExchangeIn.HEARTBEAT, ExchangeFiles.heartbeat(last()));
  }

  void giveList(LocalDate day, String items) throws IOException {
    layBeside("LIST_", ExchangeFiles.dayList(day, items));
  }

  /** Answers a file of the hub, message by message. */
  void acknowledge(String file, long seq, Map<String, String> answers) throws IOException {
    layBeside("ACK_", ExchangeFiles.acknowledgement(file, seq, answers));
  }

  private void lay(String name, byte[] file) throws IOException {
    ExchangeFiles.put(folder.resolve("to-hub"), name + ".zip", file);
  }

  private void layBeside(String kind, byte[] content) throws IOException {
    String name = kind + court + "_" + System.nanoTime() + ".xml";
    ExchangeFiles.put(folder.resolve("to-hub"), name, content);
  }

  private long next() throws IOException {
    long next = last() + 1;
    Files.writeString(sequence(), Long.toString(next));
    return next;
  }

  private long last() throws IOException {
    Path kept = sequence();
    return Files.exists(kept) ? Long.parseLong(Files.readString(kept).strip()) : 0;
  }

  private Path sequence() throws IOException {
    return Files.createDirectories(folder).resolve("sequence");
  }
}
