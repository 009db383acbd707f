package org.fengqiao.hub.canonical;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.model.Complainant;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.JointInvitation;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Referral;
import org.jspecify.annotations.Nullable;

/** By what the parties of a message can be found: names, numbers of documents, phones. */
public final class PartyValues {

  private PartyValues() {}

  /**
   * In clear: to be hashed before they are written anywhere. None for a message that names none.
   */
  public static List<String> of(Object message) {
    if (message instanceof Referral referral) {
      return ofParties(referral.getParties());
    }
    if (message instanceof JointInvitation invitation) {
      return ofParties(invitation.getParties());
    }
    return message instanceof ComplaintTransfer complaint
        ? of(complaint.getComplainant())
        : List.of();
  }

  private static List<String> ofParties(@Nullable List<Party> parties) {
    return each(parties).flatMap(PartyValues::ofParty).filter(Objects::nonNull).distinct().toList();
  }

  private static Stream<@Nullable String> ofParty(Party party) {
    Stream<@Nullable String> names = Stream.of(party.getName(), party.getChineseName());
    Stream<@Nullable String> more =
        Stream.concat(
            each(party.getFormerNames()),
            Stream.concat(
                each(party.getIds()).map(IdentityDocument::getNumber), each(party.getPhones())));
    return Stream.concat(names, more);
  }

  private static List<String> of(@Nullable Complainant complainant) {
    if (complainant == null) {
      return List.of();
    }
    IdentityDocument id = complainant.getId();
    return Stream.of(
            complainant.getName(), id == null ? null : id.getNumber(), complainant.getPhone())
        .filter(Objects::nonNull)
        .toList();
  }

  private static <T> Stream<T> each(@Nullable List<T> list) {
    return list == null ? Stream.of() : list.stream();
  }
}
