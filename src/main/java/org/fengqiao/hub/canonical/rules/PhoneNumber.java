package org.fengqiao.hub.canonical.rules;

import java.util.regex.Pattern;

/** Forms of telephone numbers (guide §2.11). */
final class PhoneNumber {

  private static final Pattern FORM =
      Pattern.compile(
          "1[3-9]\\d{9}" // mobile
              + "|0\\d{2,3}-?\\d{7,8}(?:-\\d{1,6})?" // landline with extension
              + "|95\\d{3,6}|400\\d{7}|800\\d{7}|12378|1\\d{2,5}" // service numbers
              + "|\\+\\d{6,15}"); // abroad

  private PhoneNumber() {}

  static boolean isValid(String number) {
    return FORM.matcher(number).matches();
  }
}
