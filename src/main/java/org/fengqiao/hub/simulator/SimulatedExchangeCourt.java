package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.fengqiao.hub.simulator.ExchangeFiles.Unpacked;
import org.w3c.dom.Element;

/**
 * A court behind a gap: real files in real folders, a number for each, acknowledgements, requests
 * to send again, and a switch for what such courts do wrong. What it sent and took is kept in its
 * folder.
 */
public final class SimulatedExchangeCourt implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;
  private static final String HEARTBEAT = "HEARTBEAT_";

  private final Path folder;
  private final String court;
  private final String algorithm;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger names = new AtomicInteger();
  private final Map<Long, byte[]> written = new ConcurrentHashMap<>();
  private final Map<String, String> results = new ConcurrentHashMap<>();
  private final Map<String, List<Long>> received = new ConcurrentHashMap<>();
  private final Map<String, List<byte[]>> materials = new ConcurrentHashMap<>();
  private final Map<String, List<String>> kinds = new ConcurrentHashMap<>();
  private final List<Long> asked = new CopyOnWriteArrayList<>();
  private final List<Long> heard = new CopyOnWriteArrayList<>();
  private final Set<Long> taken = ConcurrentHashMap.newKeySet();
  private final List<String> acknowledgements = new CopyOnWriteArrayList<>();
  private final Journal sentBook;
  private final Journal receivedBook;
  private volatile ExchangeFault fault = ExchangeFault.NONE;
  private volatile byte[] late = new byte[0];

  private SimulatedExchangeCourt(Path folder, String court, String algorithm) {
    this.folder = folder;
    this.sentBook = Journal.open(folder.resolve("sent.journal"));
    this.receivedBook = Journal.open(folder.resolve("received.journal"));
    this.court = court;
    this.algorithm = algorithm;
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
    opened.remember();
    opened.watch.scheduleWithFixedDelay(
        opened::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return opened;
  }

  private void remember() {
    try {
      Path kept = kept("taken");
      if (Files.exists(kept)) {
        Files.readAllLines(kept).forEach(seq -> taken.add(Long.parseLong(seq)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on the court does this wrong. */
  public void behave(ExchangeFault wrong) {
    fault = wrong;
  }

  /** Sends a file with the next number; returns the number. */
  public synchronized long send(List<ExchangeMessage> messages) {
    try {
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Puts any bytes as a file. */
  public void put(byte[] file) throws IOException {
    String name =
        "REF_export_" + court + "_" + System.currentTimeMillis() + "_" + names.incrementAndGet();
    ExchangeFiles.put(folder.resolve("to-hub"), name + ".zip", file);
  }

  /** Asks the hub for files again. */
  public void askAgain(long from, long to) throws IOException {
    String name = "RESEND_" + court + "_" + System.nanoTime() + ".xml";
    ExchangeFiles.put(folder.resolve("to-hub"), name, ExchangeFiles.resend(from, to));
  }

  /** Says that it is there, and the number of its last file. */
  public synchronized void beat() throws IOException {
    String name = HEARTBEAT + court + "_" + System.nanoTime() + ".xml";
    ExchangeFiles.put(folder.resolve("to-hub"), name, ExchangeFiles.heartbeat(last()));
  }

  /** Gives the hub its list of a day; returns how many messages are in it. */
  public int giveList(LocalDate day) throws IOException {
    List<DayBook.Line> lines = new DayBook(sentBook, receivedBook).lines(day);
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
    String name = "LIST_" + court + "_" + System.nanoTime() + ".xml";
    ExchangeFiles.put(folder.resolve("to-hub"), name, ExchangeFiles.dayList(day, items));
  }

  private long next() throws IOException {
    long next = last() + 1;
    Files.writeString(kept("sequence"), Long.toString(next));
    return next;
  }

  private long last() throws IOException {
    Path kept = kept("sequence");
    return Files.exists(kept) ? Long.parseLong(Files.readString(kept).strip()) : 0;
  }

  private Path kept(String name) throws IOException {
    return Files.createDirectories(folder).resolve(name);
  }

  private void look() {
    Path from = folder.resolve("from-hub");
    try {
      List<String> names = new ArrayList<>(ExchangeFiles.whole(from));
      // what a heartbeat speaks of may lie beside it
      names.sort(Comparator.comparing(name -> name.startsWith(HEARTBEAT)));
      for (String name : names) {
        byte[] content = Files.readAllBytes(from.resolve(name));
        take(name, content);
        ExchangeFiles.remove(from, name);
      }
    } catch (IOException | UnreadableDocument e) {
      acknowledgements.add("unreadable: " + e.getMessage());
    }
  }

  private void take(String name, byte[] content) throws IOException {
    if (name.startsWith("ACK_")) {
      answered(ExchangeFiles.root(content));
    } else if (name.startsWith("RESEND_")) {
      again(ExchangeFiles.root(content));
    } else if (name.startsWith(HEARTBEAT)) {
      heard(ExchangeFiles.root(content));
    } else {
      file(name, ExchangeFiles.unpack(content));
    }
  }

  private void answered(Element answer) {
    List<Element> faults = ExchangeFiles.named(answer, "fault");
    String code = faults.isEmpty() ? "" : " " + faults.get(0).getAttribute("code");
    acknowledgements.add(answer.getAttribute("status") + code);
    for (Element result : ExchangeFiles.named(answer, "result")) {
      List<Element> own = ExchangeFiles.named(result, "fault");
      String why = own.isEmpty() ? "" : " " + own.get(0).getAttribute("code");
      String id = result.getAttribute("messageId");
      String status = result.getAttribute("status");
      results.put(id, status + why);
      String kind = status.equals("REJECTED") ? "422" : "200";
      sentBook.take(new Arrival(id, id, kind, "", ""), new byte[0]);
    }
  }

  private void again(Element wanted) throws IOException {
    long from = Long.parseLong(wanted.getAttribute("from"));
    for (long seq = from; seq <= Long.parseLong(wanted.getAttribute("to")); seq++) {
      asked.add(seq);
      byte[] file = written.get(seq);
      // what is no longer there is replaced by an empty file, so that the channel goes on
      put(file == null ? ExchangeFiles.pack(seq, algorithm, List.of()) : file);
    }
  }

  /** The hub has put files up to this number; the ones that never came are asked for. */
  private void heard(Element beat) throws IOException {
    long last = Long.parseLong(beat.getAttribute("sequence"));
    heard.add(last);
    for (long seq = 1; seq <= last; seq++) {
      if (!taken.contains(seq)) {
        askAgain(seq, seq);
      }
    }
  }

  private void file(String name, Unpacked file) throws IOException {
    if (fault == ExchangeFault.LOST_ON_THE_WAY) {
      return;
    }
    if (taken.add(file.seq())) {
      Files.writeString(
          kept("taken"), file.seq() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    for (ExchangeMessage message : file.messages()) {
      List<Long> before =
          received.computeIfAbsent(message.id(), id -> new CopyOnWriteArrayList<>());
      answers.put(message.id(), before.isEmpty() ? "ACCEPTED" : "DUPLICATE");
      if (before.isEmpty()) {
        receivedBook.take(new Arrival(message.id(), message.id(), "", "", ""), new byte[0]);
        Element root = ExchangeFiles.root(message.document());
        String number = ExchangeFiles.named(root, "案号").get(0).getTextContent();
        materials
            .computeIfAbsent(number, key -> new CopyOnWriteArrayList<>())
            .addAll(message.materials());
        kinds.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>()).add(root.getLocalName());
      }
      before.add(file.seq());
    }
    if (fault != ExchangeFault.NO_ACKNOWLEDGEMENT) {
      ExchangeFiles.put(
          folder.resolve("to-hub"),
          "ACK_" + court + "_" + System.nanoTime() + ".xml",
          ExchangeFiles.acknowledgement(name, file.seq(), answers));
    }
  }

  /** What the hub answered to a message: its status, and the first fault's code. */
  public Optional<String> result(String messageId) {
    return Optional.ofNullable(results.get(messageId));
  }

  /** What the hub answered to files, in order. */
  public List<String> acknowledgements() {
    return List.copyOf(acknowledgements);
  }

  /** The numbers the hub asked for again. */
  public List<Long> askedFor() {
    return List.copyOf(asked);
  }

  /** The numbers the hub said it put last, one for each of its heartbeats. */
  public List<Long> heard() {
    return List.copyOf(heard);
  }

  /** What came about a case, each delivery once, in order: 接收答复, 调解结果 … */
  public List<String> kindsOf(String caseNumber) {
    return List.copyOf(kinds.getOrDefault(caseNumber, List.of()));
  }

  /** The contents of the materials that came about a case. */
  public List<byte[]> materialsOf(String caseNumber) {
    return List.copyOf(materials.getOrDefault(caseNumber, List.of()));
  }

  /** By delivery: the numbers of the files it came in. */
  public Map<String, List<Long>> received() {
    return Map.copyOf(received);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    sentBook.close();
    receivedBook.close();
  }
}
