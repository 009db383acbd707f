package org.fengqiao.hub.canonical.rules;

import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.ModelTexts;

/**
 * What holds for every text: code points, not units; no broken, unassigned-by-anyone characters.
 */
final class TextRules {

  private static final Set<String> PLACEHOLDERS =
      Set.of("null", "NULL", "Null", "undefined", "(null)", "None", "NaN");

  private final TextLimits limits;

  TextRules(TextLimits limits) {
    this.limits = limits;
  }

  void check(Object message, Place root) {
    ModelTexts.visit(
        message, (element, text, path) -> check(text, root.absolute(path), limits.of(element)));
  }

  static void check(String text, Place place, int limit) {
    if (text.length() > limit && text.codePointCount(0, text.length()) > limit) {
      place.fault(RejectionCode.TEXT_TOO_LONG, String.valueOf(limit));
    }
    if (PLACEHOLDERS.contains(text.strip())) {
      place.fault(RejectionCode.TEXT_PLACEHOLDER);
    }
    characters(text, place);
  }

  /** The first character of each sort is enough to find the place. */
  private static void characters(String text, Place place) {
    boolean remarked = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (isIllegal(point)) {
        place.fault(RejectionCode.TEXT_ILLEGAL, name(point));
        return;
      }
      if (!remarked && isPrivate(point)) {
        place.warn(RejectionCode.TEXT_PRIVATE_USE, name(point));
        remarked = true;
      }
    }
  }

  /** Not allowed in XML, half of a pair, or what a decoder writes when it gave up. */
  private static boolean isIllegal(int point) {
    return point < 0x20 && point != '\t' && point != '\n' && point != '\r'
        || point >= 0x7F && point <= 0x9F
        || point >= 0xD800 && point <= 0xDFFF
        || point == 0xFFFD
        || (point & 0xFFFE) == 0xFFFE;
  }

  private static boolean isPrivate(int point) {
    return Character.getType(point) == Character.PRIVATE_USE;
  }

  private static String name(int point) {
    return String.format("U+%04X", point);
  }
}
