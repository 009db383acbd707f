package org.fengqiao.hub.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.ledger.risk.RiskIndex;
import org.fengqiao.hub.ledger.risk.RiskIndex.Hit;
import org.fengqiao.hub.ledger.risk.RiskIndex.Probe;
import org.fengqiao.hub.ledger.risk.Trait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which rules the signs of some messages fulfil, with one question to the index. */
@Component
class Search {

  private final RiskIndex index;
  private final KeyedHash hash;

  Search(RiskIndex index, KeyedHash hash) {
    this.index = index;
    this.hash = hash;
  }

  /** What is fulfilled; the readings' traits are in the index already. */
  List<Found> of(List<Reading> readings, List<ScreeningRule> rules) {
    List<Quest> quests = List.copyOf(quests(readings, rules).values());
    Map<Integer, List<Hit>> hits = new HashMap<>();
    index
        .find(probes(quests))
        .forEach(hit -> hits.computeIfAbsent(hit.number(), n -> new ArrayList<>()).add(hit));
    List<Found> found = new ArrayList<>();
    for (int number = 0; number < quests.size(); number++) {
      Quest quest = quests.get(number);
      Window.fullest(quest.rule(), hits.getOrDefault(number, List.of()))
          .filter(window -> window.fulfils(quest.rule()))
          .map(quest::found)
          .ifPresent(found::add);
    }
    return found;
  }

  private Map<String, Quest> quests(List<Reading> readings, List<ScreeningRule> rules) {
    Map<String, Quest> quests = new LinkedHashMap<>();
    for (Reading reading : readings) {
      for (Trait trait : reading.traits()) {
        rules.stream()
            .filter(rule -> rule.trait().equals(trait.kind()))
            .forEach(
                rule ->
                    quests
                        .computeIfAbsent(
                            rule.id() + anchor(trait),
                            key -> new Quest(rule, anchor(trait), trait.fingerprint()))
                        .add(trait, reading.named().get(trait.feature())));
      }
    }
    return quests;
  }

  private UUID anchor(Trait trait) {
    @Nullable Long print = trait.fingerprint();
    return print == null ? trait.feature() : hash.of("PRINT", Long.toHexString(print));
  }

  private Collection<Probe> probes(List<Quest> quests) {
    List<Probe> probes = new ArrayList<>();
    for (int number = 0; number < quests.size(); number++) {
      Quest quest = quests.get(number);
      for (UUID feature : features(quest)) {
        probes.add(new Probe(number, feature, quest.from(), quest.to(), quest.fingerprint()));
      }
    }
    return probes;
  }

  /** A text is looked for in each of its bands, everything else in one place. */
  private List<UUID> features(Quest quest) {
    @Nullable Long print = quest.fingerprint();
    return print == null
        ? List.copyOf(quest.features())
        : TextPrint.bands(print).stream().map(band -> hash.of(TraitSink.TEXT, band)).toList();
  }
}
