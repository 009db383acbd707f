package org.fengqiao.hub.canonical.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.Party;
import org.jspecify.annotations.Nullable;

/** Keys of a message, and whether what points at them points at something. */
final class References {

  private final String what;
  private final Set<String> keys = new HashSet<>();

  private References(String what) {
    this.what = what;
  }

  static References parties(List<Party> parties, Place parent) {
    var references = new References("partyId");
    for (int i = 0; i < parties.size(); i++) {
      references.add(parties.get(i).getPartyId(), parent.at("parties", "party", i).at("partyId"));
    }
    return references;
  }

  static References materials(List<Material> materials, Place parent) {
    var references = new References("materialId");
    for (int i = 0; i < materials.size(); i++) {
      var place = parent.at("materials", "material", i).at("materialId");
      references.add(materials.get(i).getMaterialId(), place);
    }
    return references;
  }

  static References ordinals(String what) {
    return new References(what);
  }

  /** Takes a key; the second of its kind is a fault. */
  void add(String key, Place place) {
    if (!keys.add(key)) {
      place.fault(RejectionCode.REFERENCE_DUPLICATE, what);
    }
  }

  /** A reference that is not there refers to nothing wrong. */
  void check(@Nullable String key, Place place) {
    if (key != null && !keys.contains(key)) {
      place.fault(RejectionCode.REFERENCE_UNKNOWN, what);
    }
  }

  void checkAll(List<String> wanted, Place parent, String list) {
    for (int i = 0; i < wanted.size(); i++) {
      check(wanted.get(i), parent.at(list, what, i));
    }
  }
}
