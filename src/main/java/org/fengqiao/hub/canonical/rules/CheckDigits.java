package org.fengqiao.hub.canonical.rules;

/** The three check characters in use: GB 11643 (persons), GB 32100 and GB 11714 (organisations). */
final class CheckDigits {

  /** GB 32100: digits and letters without I, O, S, V, Z. */
  static final String GB_32100 = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CheckDigits() {}

  /** GB 11643 (ISO 7064 MOD 11-2) over the first 17 digits. */
  static char person(String number) {
    int sum = 0;
    for (int i = 0; i < PERSON_WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * PERSON_WEIGHTS[i];
    }
    return "10X98765432".charAt(sum % 11);
  }

  /** GB 32100 over the first 17 characters: weights are powers of 3 modulo 31. */
  static char credit(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += GB_32100.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return GB_32100.charAt((31 - sum % 31) % 31);
  }

  /** GB 11714 over the first 8 characters; letters count from A = 10. */
  static char organisation(String code) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : (char) ('0' + check % 11);
  }
}
