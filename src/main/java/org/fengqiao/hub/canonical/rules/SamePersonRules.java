package org.fengqiao.hub.canonical.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * One person under two documents (guide case 31): same name, and the same birth date or telephone,
 * but documents of other types. It is only proposed; a person decides.
 */
final class SamePersonRules {

  private SamePersonRules() {}

  static void check(List<Party> parties, Place root) {
    for (int i = 1; i < parties.size(); i++) {
      var later = parties.get(i);
      if (parties.subList(0, i).stream().anyMatch(earlier -> mayBeOne(earlier, later))) {
        root.at("parties", "party", i).warn(RejectionCode.SAME_PERSON_PROPOSED);
      }
    }
  }

  private static boolean mayBeOne(Party one, Party other) {
    return one.getKind() == PartyKind.NATURAL_PERSON
        && other.getKind() == PartyKind.NATURAL_PERSON
        && names(one).anyMatch(name -> names(other).anyMatch(name::equals))
        && (same(one.getBirthDate(), other.getBirthDate())
            || one.getPhones().stream().anyMatch(other.getPhones()::contains))
        && one.getIds().stream()
            .map(IdentityDocument::getType)
            .noneMatch(
                type -> other.getIds().stream().anyMatch(document -> document.getType() == type));
  }

  private static Stream<String> names(Party party) {
    return Stream.of(party.getName(), party.getChineseName())
        .filter(Objects::nonNull)
        .map(MatchKey::of);
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one != null && one.equals(other);
  }
}
