package org.fengqiao.hub.canonical.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Sex;

/** 公民身份号码, GB 11643-1999. Dates in it are calendar days, never instants (guide §2.6). */
final class CitizenId {

  private static final Pattern FORM = Pattern.compile("\\d{17}[0-9X]");
  private static final Pattern FORMER = Pattern.compile("\\d{15}");
  private static final int OLDEST = 130;
  private static final int VERY_OLD = 120;

  private final Regions regions;

  CitizenId(Regions regions) {
    this.regions = regions;
  }

  /** Checks in the order of the guide; what fails first hides what follows from it. */
  void check(String raw, Place place, LocalDate today) {
    var number = raw.toUpperCase(Locale.ROOT);
    if (FORMER.matcher(number).matches()) {
      place.fault(RejectionCode.ID_OBSOLETE);
    } else if (!FORM.matcher(number).matches()) {
      place.fault(RejectionCode.ID_FORM, "GB 11643");
    } else if (!regions.everIssued(number.substring(0, 6))) {
      place.fault(RejectionCode.ID_REGION);
    } else {
      if (!number.equals(raw)) {
        place.warn(RejectionCode.ID_NORMALISED);
      }
      dateAndDigit(number, place, today);
    }
  }

  private static void dateAndDigit(String number, Place place, LocalDate today) {
    var born = birthDate(number);
    if (born.isEmpty() || born.get().isAfter(today) || age(born.get(), today) > OLDEST) {
      place.fault(RejectionCode.ID_BIRTH_DATE);
    } else if (CheckDigits.person(number) != number.charAt(17)) {
      place.fault(RejectionCode.ID_CHECK_DIGIT);
    } else if (age(born.get(), today) > VERY_OLD) {
      place.warn(RejectionCode.ID_AGE);
    }
  }

  /** The date in an 18-digit number, if it exists. */
  static Optional<LocalDate> birthDate(String number) {
    if (!FORM.matcher(number.toUpperCase(Locale.ROOT)).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The sex in an 18-digit number: the 17th digit is odd for men. */
  static Sex sex(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** The 18-digit number that replaced a 15-digit one; for history only. */
  static String fromFifteenDigits(String former) {
    var seventeen = former.substring(0, 6) + "19" + former.substring(6);
    return seventeen + CheckDigits.person(seventeen);
  }

  static int age(LocalDate born, LocalDate on) {
    return Period.between(born, on).getYears();
  }
}
