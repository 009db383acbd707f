package org.fengqiao.hub.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies.Found;
import org.fengqiao.hub.ledger.reconciliation.LedgerDay.Entry;
import org.jspecify.annotations.Nullable;

/** One list against one day of the ledger: six ways to differ. */
final class Comparison {

  private static final String REJECTED = "REJECTED";

  private final DayList list;
  private final Map<String, Entry> known = new HashMap<>();
  private final Set<Entry> listed = new HashSet<>();
  private final Map<String, Found> found = new LinkedHashMap<>();

  private Comparison(DayList list, Collection<Entry> elsewhere, Collection<Entry> ofDay) {
    this.list = list;
    elsewhere.forEach(this::know);
    ofDay.forEach(this::know);
  }

  /**
   * What differs.
   *
   * @param list the partner's
   * @param ofDay what the ledger has of the day
   * @param elsewhere what the ledger has under the ids of the list, on whatever day
   */
  static List<Found> of(DayList list, Collection<Entry> ofDay, Collection<Entry> elsewhere) {
    Comparison work = new Comparison(list, elsewhere, ofDay);
    list.items().forEach(work::compare);
    ofDay.stream()
        .filter(entry -> list.covers().contains(entry.direction()))
        .filter(entry -> !entry.state().equals(REJECTED))
        .filter(entry -> !work.listed.contains(entry))
        .forEach(
            entry -> work.add("MISSING_AT_PARTNER", entry, entry.messageId(), entry.state(), null));
    return new ArrayList<>(work.found.values());
  }

  private void know(Entry entry) {
    entry.names().forEach(name -> known.put(entry.direction() + " " + name, entry));
  }

  private void compare(Item item) {
    Entry entry = known.get(item.direction() + " " + item.messageId());
    if (entry == null) {
      add("MISSING_AT_HUB", null, item, null, item.state());
      return;
    }
    if (!listed.add(entry)) {
      add("DUPLICATE_AT_PARTNER", entry, item, entry.state(), item.state());
      return;
    }
    if (!entry.day().equals(list.day())) {
      add("LATE", entry, item, entry.day().toString(), list.day().toString());
    }
    if (item.state() != null && !item.state().equalsIgnoreCase(entry.state())) {
      add("STATE_DIFFERS", entry, item, entry.state(), item.state());
    }
    if (item.digest() != null
        && entry.digest() != null
        && !item.digest().toLowerCase(Locale.ROOT).equals(entry.digest())) {
      add("DIGEST_DIFFERS", entry, item, entry.digest(), item.digest());
    }
  }

  private void add(
      String kind, @Nullable Entry entry, Item item, @Nullable String hub, @Nullable String them) {
    put(kind, item.direction(), entry, item.messageId(), hub, them);
  }

  private void add(
      String kind, Entry entry, String id, @Nullable String hub, @Nullable String them) {
    put(kind, entry.direction(), entry, id, hub, them);
  }

  private void put(
      String kind,
      Direction direction,
      @Nullable Entry entry,
      String id,
      @Nullable String hub,
      @Nullable String them) {
    found.put(
        kind + direction + id,
        new Found(kind, direction, id, entry == null ? null : entry.caseId(), hub, them));
  }
}
