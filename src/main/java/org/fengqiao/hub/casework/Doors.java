package org.fengqiao.hub.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Door;
import org.springframework.stereotype.Component;

/**
 * Which doors are open to an agreement: the decision table {@code confirmation-doors} (guide
 * §1.14). A door is open when every situation the case is in leaves it open.
 */
@Component
class Doors {

  private final CodeTables codes;

  Doors(CodeTables codes) {
    this.codes = codes;
  }

  /** What a case can be in; several at once. The names are the rows of the table. */
  enum Situation {
    BEFORE_FILING,
    AFTER_FILING,
    WINDOW_CLOSED,
    PARTY_ABSENT,
    PROPERTY_RIGHT,
    DEBTOR_MISSING,
    COUNTER_PERFORMANCE,
    FALSE_SUSPECTED
  }

  /** The doors open to a request. */
  Set<Door> open(Set<Situation> situations, ConfirmationRequest request) {
    Set<Door> open = EnumSet.noneOf(Door.class);
    Arrays.stream(Door.values())
        .filter(door -> closedBy(door, situations, request).isEmpty())
        .forEach(open::add);
    return open;
  }

  /** The situations that close a door, as people read them. */
  Set<String> closedBy(Door door, Set<Situation> situations, ConfirmationRequest request) {
    Set<String> reasons = new TreeSet<>();
    for (Situation situation : situations) {
      Code row = codes.find("confirmation-doors", situation.name()).orElseThrow();
      if (!holds(row.more(door.name()), request)) {
        reasons.add(row.nameZh() + " / " + row.nameEn());
      }
    }
    return reasons;
  }

  private static boolean holds(String cell, ConfirmationRequest request) {
    return switch (cell) {
      case "YES" -> true;
      case "NO" -> false;
      case "IF_DEBT_DUE" -> isDue(request);
      case "IF_ARBITRATION_AGREEMENT" -> request.getArbitrationAgreement() != null;
      case "IF_PROMISE" -> request.getEnforcementPromise() != null;
      default -> throw new IllegalStateException("confirmation-doors.csv knows no " + cell);
    };
  }

  /** A fixed sum of money that is due (民诉法 art 225). */
  private static boolean isDue(ConfirmationRequest request) {
    return request.getDebt() != null
        && !request.getDebt().getDueOn().isAfter(request.getHeader().getEventTime().toLocalDate());
  }
}
