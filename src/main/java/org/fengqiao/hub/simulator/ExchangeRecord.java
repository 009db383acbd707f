package org.fengqiao.hub.simulator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.w3c.dom.Element;

/** What a court behind a gap has sent and taken, and what it was answered. */
final class ExchangeRecord implements AutoCloseable {

  private final Map<String, String> results = new ConcurrentHashMap<>();
  private final Map<String, List<Long>> received = new ConcurrentHashMap<>();
  private final Map<String, List<byte[]>> materials = new ConcurrentHashMap<>();
  private final Map<String, List<String>> kinds = new ConcurrentHashMap<>();
  private final List<Long> asked = new CopyOnWriteArrayList<>();
  private final List<Long> heard = new CopyOnWriteArrayList<>();
  private final List<String> acknowledgements = new CopyOnWriteArrayList<>();
  private final Journal sentBook;
  private final Journal receivedBook;

  ExchangeRecord(Path folder) {
    this.sentBook = Journal.open(folder.resolve("sent.journal"));
    this.receivedBook = Journal.open(folder.resolve("received.journal"));
  }

  DayBook book() {
    return new DayBook(sentBook, receivedBook);
  }

  void answered(String toFile) {
    acknowledgements.add(toFile);
  }

  void result(String messageId, String status, String fault) {
    results.put(messageId, status + fault);
    String kind = status.equals("REJECTED") ? "422" : "200";
    sentBook.take(new Arrival(messageId, messageId, kind, "", ""), new byte[0]);
  }

  void asked(long seq) {
    asked.add(seq);
  }

  void heard(long last) {
    heard.add(last);
  }

  /** A message came in a file; whether it came for the first time. */
  boolean received(ExchangeMessage message, long seq) {
    List<Long> before = received.computeIfAbsent(message.id(), id -> new CopyOnWriteArrayList<>());
    boolean first = before.isEmpty();
    if (first) {
      receivedBook.take(new Arrival(message.id(), message.id(), "", "", ""), new byte[0]);
      Element root = ExchangeFiles.root(message.document());
      String number = ExchangeFiles.named(root, "案号").get(0).getTextContent();
      materials
          .computeIfAbsent(number, key -> new CopyOnWriteArrayList<>())
          .addAll(message.materials());
      kinds.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>()).add(root.getLocalName());
    }
    before.add(seq);
    return first;
  }

  Optional<String> result(String messageId) {
    return Optional.ofNullable(results.get(messageId));
  }

  List<String> acknowledgements() {
    return List.copyOf(acknowledgements);
  }

  List<Long> askedFor() {
    return List.copyOf(asked);
  }

  List<Long> heard() {
    return List.copyOf(heard);
  }

  List<String> kindsOf(String caseNumber) {
    return List.copyOf(kinds.getOrDefault(caseNumber, List.of()));
  }

  List<byte[]> materialsOf(String caseNumber) {
    return List.copyOf(materials.getOrDefault(caseNumber, List.of()));
  }

  Map<String, List<Long>> received() {
    return Map.copyOf(received);
  }

  @Override
  public void close() {
    sentBook.close();
    receivedBook.close();
  }
}
