package org.fengqiao.hub.risk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.ledger.risk.Trait;

/**
 * What was read from one message.
 *
 * @param traits what its case may share with others
 * @param named the institutions some of the traits are about, by feature; institutions are public,
 *     persons are in no such map
 */
record Reading(List<Trait> traits, Map<UUID, Named> named) {

  /** An institution as the message names it. */
  record Named(String name, String creditCode) {}
}
