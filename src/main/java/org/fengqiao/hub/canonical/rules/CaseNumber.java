package org.fengqiao.hub.canonical.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case number, 案号 (法〔2015〕137号): year, court, type, sequence. Only its form is known here;
 * whether year, court and type exist is for {@link Rules}.
 *
 * @param year the year in which the court took the case
 * @param court the court's code, 法院代字, such as 鲁0202
 * @param type the case type, 类型代字, such as 民初
 * @param sequence without leading zeros
 * @param sub what follows 号之, or empty
 */
public record CaseNumber(int year, String court, String type, int sequence, String sub) {

  private static final Pattern FORM =
      Pattern.compile(
          "^[（(](?<year>(?:19|20)\\d{2})[）)]"
              + "(?<court>最高法(?:知|商)?"
              + "|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新](?:\\d{4}|\\d{2})?"
              + "|[军兵](?:\\d{4}|\\d{2})?)"
              + "(?<type>[\\u4e00-\\u9fa5]{1,5})(?<seq>[1-9]\\d{0,7})号"
              + "(?:之(?<sub>[一二三四五六七八九十]{1,3}|[1-9]\\d?))?$");

  /** Reads a number whose brackets, digits and spaces may still be as somebody typed them. */
  public static Optional<CaseNumber> parse(String text) {
    var matcher = FORM.matcher(normalise(text));
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  /**
   * The form in which numbers are stored and compared: full-width brackets, ASCII digits, no
   * spaces. What is no case number comes back as it was.
   */
  public static String canonical(String text) {
    return parse(text).map(CaseNumber::toString).orElse(text);
  }

  /** The canonical form. */
  @Override
  public String toString() {
    var tail = sub.isEmpty() ? "" : "之" + sub;
    return "（" + year + "）" + court + type + sequence + "号" + tail;
  }

  private static CaseNumber of(Matcher matcher) {
    var sub = matcher.group("sub");
    return new CaseNumber(
        Integer.parseInt(matcher.group("year")),
        matcher.group("court"),
        matcher.group("type"),
        Integer.parseInt(matcher.group("seq")),
        sub == null ? "" : sub);
  }

  private static String normalise(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .filter(it -> !Character.isWhitespace(it) && it != '\u00A0')
        .map(it -> it >= '０' && it <= '９' ? it - '０' + '0' : it)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
