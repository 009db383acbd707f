package org.fengqiao.hub.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.ledger.reconciliation.LedgerDay.Entry;

/**
 * Which messages go by which name. Ids are their senders': a partner may have been brought several
 * messages under one, each by another sender, and then only the hub's own id names one of them.
 */
final class Names {

  private final Map<String, Set<Entry>> known = new HashMap<>();

  /** Of the entries of a day, and of others. */
  static Names of(Collection<Entry> ofDay, Collection<Entry> elsewhere) {
    Names names = new Names();
    Stream.concat(ofDay.stream(), elsewhere.stream())
        .forEach(
            entry ->
                entry
                    .names()
                    .forEach(
                        name ->
                            names
                                .known
                                .computeIfAbsent(
                                    key(entry.direction(), name), key -> new LinkedHashSet<>())
                                .add(entry)));
    return names;
  }

  /** What an item can mean: those of the day, or if there are none those of other days. */
  List<Entry> meant(Item item, LocalDate day) {
    Set<Entry> named = known.getOrDefault(key(item.direction(), item.messageId()), Set.of());
    List<Entry> ofDay = named.stream().filter(entry -> entry.day().equals(day)).toList();
    return ofDay.isEmpty() ? List.copyOf(named) : ofDay;
  }

  /** The name by which an entry can be told from all others: its own, or the hub's. */
  String plain(Entry entry, String name) {
    boolean shared =
        known.getOrDefault(key(entry.direction(), name), Set.of()).stream()
            .anyMatch(other -> !other.sender().equals(entry.sender()));
    return shared ? entry.hubId() : name;
  }

  private static String key(Direction direction, String name) {
    return direction + " " + name;
  }
}
