package org.fengqiao.hub.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
  private final Names names;
  private final Set<Entry> listed = new HashSet<>();
  private final Map<String, Found> found = new LinkedHashMap<>();

  private Comparison(DayList list, Names names) {
    this.list = list;
    this.names = names;
  }

  /**
   * What differs.
   *
   * @param list the partner's
   * @param ofDay what the ledger has of the day
   * @param elsewhere what the ledger has under the ids of the list, on whatever day
   */
  static List<Found> of(DayList list, Collection<Entry> ofDay, Collection<Entry> elsewhere) {
    Comparison work = new Comparison(list, Names.of(ofDay, elsewhere));
    list.items().forEach(work::compare);
    ofDay.stream()
        .filter(entry -> list.covers().contains(entry.direction()))
        .filter(entry -> !entry.state().equals(REJECTED))
        .filter(entry -> !work.listed.contains(entry))
        .forEach(
            entry -> work.add("MISSING_AT_PARTNER", entry, entry.messageId(), entry.state(), null));
    return new ArrayList<>(work.found.values());
  }

  private void compare(Item item) {
    List<Entry> meant = names.meant(item, list.day());
    if (meant.isEmpty()) {
      put("MISSING_AT_HUB", item.direction(), null, item.messageId(), null, item.state());
      return;
    }
    Entry entry = best(item, meant);
    if (!listed.add(entry)) {
      add("DUPLICATE_AT_PARTNER", entry, item.messageId(), entry.state(), item.state());
      return;
    }
    if (!entry.day().equals(list.day())) {
      add("LATE", entry, item.messageId(), entry.day().toString(), list.day().toString());
    }
    if (!agreesInState(item, entry)) {
      add("STATE_DIFFERS", entry, item.messageId(), entry.state(), item.state());
    }
    if (!agreesInDigest(item, entry)) {
      add("DIGEST_DIFFERS", entry, item.messageId(), entry.digest(), item.digest());
    }
  }

  /** Of several of one name each is meant once, that which agrees before that which differs. */
  private Entry best(Item item, List<Entry> meant) {
    Entry best = meant.get(0);
    for (Entry each : meant) {
      best = points(item, each) > points(item, best) ? each : best;
    }
    return best;
  }

  private int points(Item item, Entry entry) {
    return (listed.contains(entry) ? 0 : 8)
        + (agreesInDigest(item, entry) ? 4 : 0)
        + (agreesInState(item, entry) ? 2 : 0)
        + (entry.state().equals(REJECTED) ? 0 : 1);
  }

  private static boolean agreesInState(Item item, Entry entry) {
    String state = item.state();
    return state == null || state.equalsIgnoreCase(entry.state());
  }

  private static boolean agreesInDigest(Item item, Entry entry) {
    String digest = item.digest();
    return digest == null
        || entry.digest() == null
        || digest.toLowerCase(Locale.ROOT).equals(entry.digest());
  }

  private void add(
      String kind, Entry entry, String id, @Nullable String hub, @Nullable String them) {
    put(kind, entry.direction(), entry.caseId(), names.plain(entry, id), hub, them);
  }

  private void put(
      String kind,
      Direction direction,
      @Nullable UUID caseId,
      String id,
      @Nullable String hub,
      @Nullable String them) {
    found.put(kind + direction + id, new Found(kind, direction, id, caseId, hub, them));
  }
}
