package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Agent;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Signature;
import org.fengqiao.hub.canonical.model.SignerRole;

/** Whether each signer may sign: special authority (民诉法 art 62), guardians, representatives. */
final class SignatureRules {

  private SignatureRules() {}

  static void check(Agreement agreement, References parties, Place place, LocalDate today) {
    for (int i = 0; i < agreement.getSignatures().size(); i++) {
      var signature = agreement.getSignatures().get(i);
      var at = place.at("signatures", "signature", i);
      parties.check(signature.getPartyId(), at.at("partyId"));
      TimeRules.past(signature.getSignedAt(), at.at("signedAt"), today);
      party(agreement, signature).ifPresent(party -> signer(party, signature, at));
    }
  }

  /** The party a signature is for, if it is for one. */
  static Optional<Party> party(Agreement agreement, Signature signature) {
    return agreement.getParties().stream()
        .filter(party -> party.getPartyId().equals(signature.getPartyId()))
        .findFirst();
  }

  private static void signer(Party party, Signature signature, Place place) {
    switch (signature.getRole()) {
      case AGENT -> agent(party, signature, place);
      case GUARDIAN -> {
        if (party.getGuardians().stream().noneMatch(it -> same(it.getName(), signature))) {
          place.fault(RejectionCode.SIGNER_UNKNOWN);
        }
      }
      case LEGAL_REPRESENTATIVE -> {
        var representative = party.getLegalRepresentative();
        if (representative == null || !same(representative.getName(), signature)) {
          place.warn(RejectionCode.SIGNER_UNKNOWN);
        }
      }
      case PARTY -> {
        if (PersonRules.younger(party, 8, TimeRules.day(signature.getSignedAt()))) {
          place.fault(RejectionCode.INFANT_SIGNED);
        }
      }
      default -> {}
    }
  }

  private static void agent(Party party, Signature signature, Place place) {
    var agent = party.getAgents().stream().filter(it -> same(it.getName(), signature)).findFirst();
    if (agent.filter(Agent::isSpecialAuthority).isEmpty()) {
      place.fault(RejectionCode.AGENT_NOT_AUTHORISED);
    } else if (agent
        .map(Agent::getPoaValidUntil)
        .filter(until -> until.isBefore(TimeRules.day(signature.getSignedAt())))
        .isPresent()) {
      place.warn(RejectionCode.POA_EXPIRED);
    }
  }

  private static boolean same(String name, Signature signature) {
    return MatchKey.of(name).equals(MatchKey.of(signature.getSignerName()));
  }

  static boolean isForParty(Signature signature) {
    return signature.getRole() != SignerRole.MEDIATOR && signature.getRole() != SignerRole.RECORDER;
  }
}
