package org.fengqiao.hub.simulator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform's list of a day in its own words: shown to who asks, or pushed. */
final class PlatformDays {

  private final DayBook book;
  private final Map<LocalDate, List<DayBook.Line>> more = new ConcurrentHashMap<>();

  PlatformDays(DayBook book) {
    this.book = book;
  }

  /** Lists a message of a day that is in none of its books. */
  void add(LocalDate day, String messageId) {
    more.computeIfAbsent(day, it -> new CopyOnWriteArrayList<>())
        .add(new DayBook.Line("SENT", messageId));
  }

  private List<DayBook.Line> lines(LocalDate day) {
    return Stream.concat(book.lines(day).stream(), more.getOrDefault(day, List.of()).stream())
        .toList();
  }

  /** As it is pushed. */
  byte[] document(LocalDate day) {
    return "{\"QDRQ\":\"%s\",\"list\":[%s]}"
        .formatted(day, rows(lines(day)))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One page of it, as it is shown. */
  String page(LocalDate day, int number, int size) {
    List<DayBook.Line> all = lines(day);
    List<DayBook.Line> page = all.stream().skip((number - 1L) * size).limit(size).toList();
    int pages = (all.size() + size - 1) / size;
    return """
        {"code":"200","msg":"成功","content":{"total":"%d","totalPages":"%d","pageSize":"%d",\
        "pageNum":"%d","list":[%s]}}"""
        .formatted(all.size(), pages, size, number, rows(page));
  }

  private static String rows(List<DayBook.Line> lines) {
    return lines.stream()
        .map(
            it ->
                "{\"FX\":\"%s\",\"XXBH\":\"%s\"}"
                    .formatted(it.direction().equals("SENT") ? "01" : "02", it.messageId()))
        .collect(Collectors.joining(","));
  }

  /** How the hub says it compares. */
  static DayAnswer answer(int listed, HubRest.Answer said) {
    JsonNode envelope = JsonMapper.shared().readTree(said.body());
    if (!envelope.path("code").asString().equals("200")) {
      throw new UnreadableDocument(new IllegalArgumentException(envelope.path("msg").asString()));
    }
    return new DayAnswer(
        listed,
        envelope
            .path("content")
            .path("list")
            .valueStream()
            .map(it -> DayAnswer.words(it, "CYLX", "XXBH"))
            .toList());
  }
}
