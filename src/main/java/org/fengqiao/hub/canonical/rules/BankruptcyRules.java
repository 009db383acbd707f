package org.fengqiao.hub.canonical.rules;

import java.util.Optional;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.LegalRepresentative;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.SignerRole;

/**
 * A bankrupt party: its proceedings rest until the administrator has taken over, who then acts for
 * it (企业破产法 arts 20, 25).
 */
final class BankruptcyRules {

  private static final String ADMINISTRATOR = "管理人";

  private BankruptcyRules() {}

  /** Bankrupt, and no administrator named. */
  static boolean isLeaderless(Party party) {
    return party.getBankruptSince() != null && administrator(party).isEmpty();
  }

  /** Nobody else signs for a bankrupt party. */
  static void signed(Party party, Agreement agreement, Place place) {
    if (party.getBankruptSince() != null
        && administrator(party).filter(it -> hasSigned(party, it, agreement)).isEmpty()) {
      place.fault(RejectionCode.ADMINISTRATOR_MISSING);
    }
  }

  private static Optional<LegalRepresentative> administrator(Party party) {
    return Optional.ofNullable(party.getLegalRepresentative())
        .filter(it -> it.getTitle() != null && it.getTitle().contains(ADMINISTRATOR));
  }

  private static boolean hasSigned(
      Party party, LegalRepresentative administrator, Agreement agreement) {
    return agreement.getSignatures().stream()
        .filter(it -> party.getPartyId().equals(it.getPartyId()))
        .filter(it -> it.getRole() == SignerRole.LEGAL_REPRESENTATIVE)
        .anyMatch(
            it -> MatchKey.of(it.getSignerName()).equals(MatchKey.of(administrator.getName())));
  }
}
