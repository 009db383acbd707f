package org.fengqiao.hub.risk;

import java.util.Collection;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Party;

/** Who claims and who answers, by the table {@code positions}. */
final class Sides {

  private final CodeTables codes;

  Sides(CodeTables codes) {
    this.codes = codes;
  }

  Stream<Party> claiming(Collection<Party> parties) {
    return parties.stream().filter(party -> isOn("CLAIM", party));
  }

  Stream<Party> responding(Collection<Party> parties) {
    return parties.stream().filter(party -> isOn("RESPOND", party));
  }

  private boolean isOn(String side, Party party) {
    return codes
        .find("positions", party.getPosition().value())
        .filter(position -> position.more("side").equals(side))
        .isPresent();
  }
}
