package org.fengqiao.hub.canonical.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.RejectionCode;

/** 统一社会信用代码, GB 32100-2015, and the organisation code GB 11714 inside it (guide §2.5). */
final class CreditCode {

  private static final Pattern FORM =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");
  private static final Pattern REGISTRATION = Pattern.compile("\\d{15}");

  private CreditCode() {}

  static void check(String raw, Place place) {
    var code = raw.toUpperCase(Locale.ROOT);
    if (!FORM.matcher(code).matches()) {
      place.fault(RejectionCode.ID_FORM, "GB 32100");
    } else if (CheckDigits.credit(code) != code.charAt(17)) {
      place.fault(RejectionCode.ID_CHECK_DIGIT);
    } else {
      if (!code.equals(raw)) {
        place.warn(RejectionCode.ID_NORMALISED);
      }
      if (CheckDigits.organisation(code.substring(8, 16)) != code.charAt(16)) {
        place.warn(RejectionCode.ID_INNER_CHECK);
      }
    }
  }

  /** The codes in use before 2015: an organisation code or a registration number. */
  static void checkFormer(String raw, Place place) {
    var code = raw.toUpperCase(Locale.ROOT);
    if (REGISTRATION.matcher(code).matches()) {
      return;
    }
    if (!ORGANISATION.matcher(code).matches()) {
      place.fault(RejectionCode.ID_FORM, "GB 11714");
    } else if (CheckDigits.organisation(code) != code.charAt(code.length() - 1)) {
      place.warn(RejectionCode.ID_INNER_CHECK);
    }
  }
}
