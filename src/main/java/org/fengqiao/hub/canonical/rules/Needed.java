package org.fengqiao.hub.canonical.rules;

import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;

/** Parts that must be there because of what another part says. */
final class Needed {

  private Needed() {}

  static void text(@Nullable String text, Place place) {
    if (text == null || text.isBlank()) {
      place.fault(RejectionCode.ELEMENT_MISSING, place.name());
    }
  }
}
