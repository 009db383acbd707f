package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Address;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Referral;

/**
 * 一中心、八站、二室: which station a case is near (guide §2.2). A room is never chosen by district: it
 * shares one with its station, and is only taken when the court names it.
 */
final class Stations {

  private static final String TABLE = "stations";
  private static final String CENTRE = "centre";

  private final CodeTables codes;

  Stations(CodeTables codes) {
    this.codes = codes;
  }

  /** The one the court named, else a consumer's district, else the court's, else the centre. */
  String of(Referral referral, String court, LocalDate on) {
    Stream<String> districts =
        Stream.concat(
            referral.getParties().stream()
                .filter(party -> party.getKind() == PartyKind.NATURAL_PERSON)
                .flatMap(party -> division(party).stream()),
            courtDistrict(court).stream());
    return Optional.ofNullable(referral.getStation())
        .flatMap(named -> codes.recognise(TABLE, named, on))
        .or(() -> districts.flatMap(district -> in(district, on).stream()).findFirst())
        .map(Code::value)
        .orElse(CENTRE);
  }

  /** Rooms stand below their station in the table. */
  private Optional<Code> in(String district, LocalDate on) {
    return codes.all(TABLE).stream()
        .filter(station -> station.validOn(on) && station.more("adminCode").equals(district))
        .findFirst();
  }

  private Optional<String> courtDistrict(String court) {
    return codes.all("courts").stream()
        .filter(code -> code.more("partner").equals(court))
        .map(code -> code.more("adminCode"))
        .findFirst();
  }

  /** The first division among a party's addresses. */
  static Optional<String> division(Party party) {
    return party.getAddresses().stream()
        .map(Address::getAdminCode)
        .filter(code -> code != null && !code.isEmpty())
        .findFirst();
  }
}
