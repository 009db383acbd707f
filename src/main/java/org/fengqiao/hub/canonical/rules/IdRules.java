package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.IdType;

/**
 * Whether a number has the form of its document (guide §2.7), and its check digit if it has one.
 */
final class IdRules {

  private static final Map<IdType, Pattern> FORMS = forms();
  private static final Pattern RESIDENCE_REGION = Pattern.compile("8[123]0000.*");
  private static final Pattern CARD_OF_FOREIGNER = Pattern.compile("9\\d{16}[0-9X]");
  private static final Pattern OLD_CARD_OF_FOREIGNER = Pattern.compile("[A-Z]{3}\\d{12}");

  private final CitizenId citizens;

  IdRules(CodeTables codes) {
    this.citizens = new CitizenId(new Regions(codes));
  }

  void check(IdType type, String number, Place place, LocalDate today) {
    switch (type) {
      case ID01, ID02 -> citizens.check(number, place, today);
      case ID03 -> household(number, place, today);
      case ID12 -> foreigner(number, place);
      case ID22 -> residence(number, place, today);
      case ID30 -> CreditCode.check(number, place);
      case ID31 -> CreditCode.checkFormer(number, place);
      default -> form(type, number, place);
    }
  }

  /** The household register usually shows the id number, but not always. */
  private void household(String number, Place place, LocalDate today) {
    if (number.length() == 18) {
      citizens.check(number, place, today);
    } else {
      form(IdType.ID99, number, place);
    }
  }

  private void residence(String number, Place place, LocalDate today) {
    if (RESIDENCE_REGION.matcher(number).matches()) {
      citizens.check(number, place, today);
    } else {
      place.fault(RejectionCode.ID_FORM, "ID22");
    }
  }

  private static void foreigner(String number, Place place) {
    if (CARD_OF_FOREIGNER.matcher(number).matches()) {
      if (CheckDigits.person(number) != number.charAt(17)) {
        place.fault(RejectionCode.ID_CHECK_DIGIT);
      }
    } else if (!OLD_CARD_OF_FOREIGNER.matcher(number).matches()) {
      place.fault(RejectionCode.ID_FORM, "ID12");
    }
  }

  private static void form(IdType type, String number, Place place) {
    var form = FORMS.get(type);
    if (form != null && !form.matcher(number).matches()) {
      place.fault(RejectionCode.ID_FORM, type.value());
    }
  }

  private static Map<IdType, Pattern> forms() {
    var forms = new EnumMap<IdType, Pattern>(IdType.class);
    forms.put(IdType.ID04, Pattern.compile(".{1,20}"));
    forms.put(IdType.ID05, Pattern.compile(".{1,20}"));
    forms.put(IdType.ID06, Pattern.compile("[A-Z]\\d{9}"));
    forms.put(IdType.ID10, Pattern.compile("E\\d{8}|E[A-HJ-NP-Z]\\d{7}|G\\d{8}"));
    forms.put(IdType.ID11, Pattern.compile("[A-Z0-9]{5,17}"));
    forms.put(IdType.ID20, Pattern.compile("[HM]\\d{8}(\\d{2})?"));
    forms.put(IdType.ID21, Pattern.compile("\\d{8}|\\d{10}(\\([A-Z0-9]{1,2}\\))?"));
    forms.put(IdType.ID99, Pattern.compile(".{1,32}"));
    return forms;
  }
}
