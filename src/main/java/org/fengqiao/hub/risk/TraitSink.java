package org.fengqiao.hub.risk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fengqiao.hub.ledger.risk.SeenMessage;
import org.fengqiao.hub.ledger.risk.Trait;
import org.jspecify.annotations.Nullable;

/** Gathers what one message shows; values come in, and only keyed hashes go on. */
final class TraitSink {

  static final String AGENT_ID = "AGENT_ID";
  static final String AGENT_PHONE = "AGENT_PHONE";
  static final String PARTY_PHONE = "PARTY_PHONE";
  static final String PARTY_ADDRESS = "PARTY_ADDRESS";
  static final String BANK_ACCOUNT = "BANK_ACCOUNT";
  static final String INSTITUTION_CAUSE = "INSTITUTION_CAUSE";
  static final String INSTITUTION_WORDS = "INSTITUTION_WORDS";
  static final String TEXT = "TEXT";

  private static final String INSTITUTION = "INSTITUTION";
  private static final int SHORTEST_ADDRESS = 8;
  private static final Pattern NO_PART_OF_A_NUMBER = Pattern.compile("[^0-9A-Z+]");
  private static final Pattern NO_PART_OF_AN_ADDRESS = Pattern.compile("[\\s\\p{P}\\p{S}]");
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:[账帐][户号]|卡号)\\D{0,20}((?:\\d[ -]?){11,22}\\d)");

  private final KeyedHash hash;
  private final TextPrint prints;
  private final List<ScreeningRule> rules;
  private final Map<UUID, String> kinds = new LinkedHashMap<>();
  private final Map<UUID, @Nullable Long> fingerprints = new HashMap<>();
  private final Map<UUID, Reading.Named> named = new HashMap<>();
  private final Set<UUID> institutions = new HashSet<>();
  private int persons = 1;

  TraitSink(KeyedHash hash, TextPrint prints, List<ScreeningRule> rules) {
    this.hash = hash;
    this.prints = prints;
    this.rules = rules;
  }

  /** An institution takes part in the case. */
  void institution(String number) {
    institutions.add(hash.of(INSTITUTION, number(number)));
  }

  /** So many persons claim. */
  void persons(int count) {
    persons = Math.max(1, count);
  }

  /** A number: of a document, a telephone, an account. */
  void number(String feature, @Nullable String value) {
    if (value != null && !number(value).isEmpty()) {
      kinds.put(hash.of(feature, number(value)), feature);
    }
  }

  /** Whether this kind of agent counts for a feature. */
  boolean counts(String feature, String agentKind) {
    return rules.stream()
        .anyMatch(rule -> rule.feature().equals(feature) && !rule.except().contains(agentKind));
  }

  void address(@Nullable String detail) {
    String plain =
        NO_PART_OF_AN_ADDRESS
            .matcher(Normalizer.normalize(detail == null ? "" : detail, Normalizer.Form.NFKC))
            .replaceAll("");
    if (plain.length() >= SHORTEST_ADDRESS) {
      kinds.put(hash.of(PARTY_ADDRESS, plain), PARTY_ADDRESS);
    }
  }

  /** Accounts a text names as such. */
  void accounts(@Nullable String text) {
    if (text != null) {
      ACCOUNT.matcher(text).results().forEach(found -> number(BANK_ACCOUNT, found.group(1)));
    }
  }

  /** What is told, without the names of those it is about. */
  void text(String text, Collection<String> names) {
    prints
        .of(text, names)
        .ifPresent(
            print -> {
              for (String band : TextPrint.bands(print)) {
                UUID feature = hash.of(TEXT, band);
                kinds.put(feature, TEXT);
                fingerprints.put(feature, print);
              }
            });
  }

  /** Persons claim against an institution, for a cause, in these words. */
  void claimAgainst(Reading.Named institution, String cause, String words) {
    String code = number(institution.creditCode());
    about(institution, hash.of(INSTITUTION_CAUSE, code + '\n' + cause), INSTITUTION_CAUSE);
    rules.stream()
        .filter(rule -> rule.feature().equals(INSTITUTION_WORDS))
        .filter(rule -> rule.words().stream().anyMatch(words::contains))
        .forEach(rule -> about(institution, hash.of(rule.trait(), code), rule.trait()));
  }

  private void about(Reading.Named institution, UUID feature, String kind) {
    kinds.put(feature, kind);
    named.put(feature, institution);
  }

  private static String number(String value) {
    String upper = Normalizer.normalize(value, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return NO_PART_OF_A_NUMBER.matcher(upper).replaceAll("");
  }

  Reading read(SeenMessage seen) {
    List<Trait> traits = new ArrayList<>();
    kinds.forEach(
        (feature, kind) ->
            traits.add(
                new Trait(
                    feature,
                    seen.caseId(),
                    kind,
                    seen.receivedAt(),
                    Set.copyOf(institutions),
                    persons,
                    fingerprints.get(feature))));
    return new Reading(traits, Map.copyOf(named));
  }
}
