package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Party;

/** Those who act for a party: guardians (民法典 art 23) and agents (民诉法 arts 61, 62). */
final class ActingRules {

  private static final int MOST_AGENTS = 2;

  private final PartyRules parties;

  ActingRules(PartyRules parties) {
    this.parties = parties;
  }

  void check(Party party, Place place, LocalDate today) {
    guardians(party, place, today);
    agents(party, place, today);
  }

  private void guardians(Party party, Place place, LocalDate today) {
    for (int i = 0; i < party.getGuardians().size(); i++) {
      var guardian = party.getGuardians().get(i);
      var at = place.at("guardians", "guardian", i);
      if (guardian.getProofMaterialId() == null) {
        at.at("proofMaterialId").fault(RejectionCode.GUARDIAN_PROOF_MISSING);
      }
      parties.documents(guardian.getIds(), at, today);
      parties.phone(guardian.getPhone(), at);
    }
  }

  private void agents(Party party, Place place, LocalDate today) {
    for (int i = 0; i < party.getAgents().size(); i++) {
      var agent = party.getAgents().get(i);
      var at = place.at("agents", "agent", i);
      if (i == MOST_AGENTS) {
        at.fault(RejectionCode.TOO_MANY_AGENTS);
      }
      if (agent.getPoaMaterialId() == null) {
        at.at("poaMaterialId").warn(RejectionCode.POA_MISSING);
      }
      parties.documents(agent.getIds(), at, today);
      parties.phone(agent.getPhone(), at);
    }
  }
}
