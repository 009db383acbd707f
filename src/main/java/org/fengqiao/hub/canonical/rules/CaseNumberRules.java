package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.ReferralMode;

/**
 * Whether a case number can exist: its year, its court in that year, its type (guide §2.1, §2.2).
 */
final class CaseNumberRules {

  /** The present form of numbers began then. */
  private static final int FIRST_YEAR = 2016;

  /** Of these courts the table is complete; of others it knows a few. */
  private static final String QINGDAO = "鲁02";

  private final CodeTables codes;

  CaseNumberRules(CodeTables codes) {
    this.codes = codes;
  }

  void check(String text, Place place, LocalDate today) {
    var number = CaseNumber.parse(text);
    if (number.isEmpty()) {
      place.fault(RejectionCode.CASE_NUMBER_INVALID);
      return;
    }
    if (!number.get().toString().equals(text)) {
      place.warn(RejectionCode.CASE_NUMBER_NORMALISED);
    }
    if (inTime(number.get(), place, today)) {
      court(number.get().court(), number.get().year(), place);
      if (codes.find("case-types", number.get().type()).isEmpty()) {
        place.warn(RejectionCode.UNKNOWN_TYPE);
      }
    }
  }

  /** Whether the type goes with the mode; a type the table does not know may. */
  void mode(String text, ReferralMode mode, Place place) {
    CaseNumber.parse(text)
        .flatMap(number -> codes.find("case-types", number.type()))
        .filter(type -> !modes(type).contains(mode.value()))
        .ifPresent(
            type -> place.fault(RejectionCode.CASE_TYPE_NOT_FOR_MODE, type.value(), mode.value()));
  }

  /** Whether the type is one of this door's; a type the table does not know may be. */
  void door(String text, Door door, Place place) {
    CaseNumber.parse(text)
        .flatMap(number -> codes.find("case-types", number.type()))
        .filter(type -> !type.more("use").equals(door.value()))
        .ifPresent(
            type -> place.fault(RejectionCode.CASE_TYPE_NOT_FOR_DOOR, type.value(), door.value()));
  }

  /** A court outside Qingdao that the table does not have is only remarked upon. */
  void court(String code, int year, Place place) {
    var known =
        codes.all("courts").stream().anyMatch(it -> it.value().equals(code) && it.validIn(year));
    if (known) {
      return;
    }
    if (code.startsWith(QINGDAO) || codes.find("courts", code).isPresent()) {
      place.fault(RejectionCode.COURT_UNKNOWN, code);
    } else {
      place.warn(RejectionCode.COURT_UNKNOWN, code);
    }
  }

  private static boolean inTime(CaseNumber number, Place place, LocalDate today) {
    if (number.year() < FIRST_YEAR) {
      place.fault(RejectionCode.CASE_NUMBER_LEGACY);
    } else if (number.year() > today.getYear()) {
      place.fault(RejectionCode.CASE_NUMBER_YEAR_FUTURE);
    }
    return number.year() >= FIRST_YEAR && number.year() <= today.getYear();
  }

  private static List<String> modes(Code type) {
    return List.of(type.more("modes").split(" "));
  }
}
