package org.fengqiao.hub.operations.alerts;

import java.util.HashSet;
import java.util.Set;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.LineHealth;
import org.fengqiao.hub.operations.PartnerHealth;

/** Whom nobody is to be alarmed about: partners in maintenance, and those operators hold. */
final class Muted {

  private Muted() {}

  static Set<String> in(HubHealth health) {
    Set<String> muted = new HashSet<>();
    for (PartnerHealth partner : health.partners()) {
      if (partner.condition() == Condition.MAINTENANCE || partner.condition() == Condition.HELD) {
        muted.add(partner.id());
        partner.lines().stream().map(LineHealth::line).forEach(muted::add);
      }
    }
    return muted;
  }
}
