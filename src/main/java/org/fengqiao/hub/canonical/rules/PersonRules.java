package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.IdType;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Sex;

/** A natural person: what the id number says against what the fields say, and minors. */
final class PersonRules {

  private static final int FULL_AGE = 18;
  private static final Set<IdType> TELLING =
      Set.of(IdType.ID01, IdType.ID02, IdType.ID03, IdType.ID22);

  private PersonRules() {}

  static void check(Party person, Place place, LocalDate today) {
    TimeRules.past(person.getBirthDate(), place.at("birthDate"), today);
    number(person).ifPresent(number -> agree(person, number, place));
    if (isMinor(person, today) && person.getGuardians().isEmpty()) {
      place.at("guardians").fault(RejectionCode.GUARDIAN_MISSING);
    }
  }

  /** Under 18 on a day; unknown birth is not taken for a minor's. */
  static boolean isMinor(Party person, LocalDate on) {
    return younger(person, FULL_AGE, on);
  }

  static boolean younger(Party person, int years, LocalDate on) {
    return born(person).filter(born -> CitizenId.age(born, on) < years).isPresent();
  }

  /** At least so many years old; unknown birth is not taken for old age. */
  static boolean isAged(Party person, int years, LocalDate on) {
    return born(person).filter(born -> CitizenId.age(born, on) >= years).isPresent();
  }

  /** The id number counts more than the field. */
  private static Optional<LocalDate> born(Party person) {
    return number(person)
        .flatMap(CitizenId::birthDate)
        .or(() -> Optional.ofNullable(person.getBirthDate()));
  }

  private static Optional<String> number(Party person) {
    return person.getIds().stream()
        .filter(document -> TELLING.contains(document.getType()))
        .map(IdentityDocument::getNumber)
        .filter(number -> CitizenId.birthDate(number).isPresent())
        .findFirst();
  }

  private static void agree(Party person, String number, Place place) {
    var sex = person.getSex();
    if ((sex == Sex.MALE || sex == Sex.FEMALE) && sex != CitizenId.sex(number)) {
      place.at("sex").warn(RejectionCode.ID_SEX_MISMATCH);
    }
    var born = person.getBirthDate();
    if (born != null && !CitizenId.birthDate(number).equals(Optional.of(born))) {
      place.at("birthDate").warn(RejectionCode.ID_BIRTH_MISMATCH);
    }
  }
}
