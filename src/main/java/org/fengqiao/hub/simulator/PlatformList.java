package org.fengqiao.hub.simulator;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a platform shows to those who ask: rows sorted by the time they last changed. */
final class PlatformList {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private record Entry(String id, String json, String updated) {

    /** The row as it is shown: with the time it changed. */
    String shown() {
      return json.substring(0, json.lastIndexOf('}')) + ",\"GXSJ\":\"" + updated + "\"}";
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** Shows a row from now on. */
  synchronized void publish(String id, String json) {
    entries.removeIf(it -> it.id().equals(id));
    entries.add(new Entry(id, json.strip(), LocalDateTime.now(QINGDAO).format(LOCAL)));
    entries.sort(Comparator.comparing(Entry::updated));
  }

  /** Moves the oldest row to the end, as a change of it does. */
  synchronized void moveFirst() {
    if (!entries.isEmpty()) {
      Entry first = entries.get(0);
      publish(first.id(), first.json());
    }
  }

  /** One page in its envelope; every value a string, and some that are null. */
  synchronized String page(String since, int number, int size) {
    List<Entry> found = entries.stream().filter(it -> it.updated().compareTo(since) >= 0).toList();
    String rows =
        found.stream()
            .skip((long) (number - 1) * size)
            .limit(size)
            .map(Entry::shown)
            .collect(Collectors.joining(","));
    int pages = (found.size() + size - 1) / size;
    return """
        {"code":"200","msg":"成功","content":{"total":"%d","totalPages":"%d","pageSize":"%d",\
        "pageNum":"%d","orderBy":null,"list":[%s]}}"""
        .formatted(found.size(), pages, size, number, rows);
  }
}
