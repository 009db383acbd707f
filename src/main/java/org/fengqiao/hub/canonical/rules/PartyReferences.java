package org.fengqiao.hub.canonical.rules;

import java.util.List;
import org.fengqiao.hub.canonical.model.Party;

/** Whether the proofs that parties name are among the materials of the same message. */
final class PartyReferences {

  private PartyReferences() {}

  static void check(List<Party> parties, References materials, Place parent) {
    for (int i = 0; i < parties.size(); i++) {
      proofs(parties.get(i), materials, parent.at("parties", "party", i));
    }
  }

  private static void proofs(Party party, References materials, Place place) {
    for (int i = 0; i < party.getGuardians().size(); i++) {
      materials.check(
          party.getGuardians().get(i).getProofMaterialId(),
          place.at("guardians", "guardian", i).at("proofMaterialId"));
    }
    for (int i = 0; i < party.getAgents().size(); i++) {
      materials.check(
          party.getAgents().get(i).getPoaMaterialId(),
          place.at("agents", "agent", i).at("poaMaterialId"));
    }
  }
}
