package org.fengqiao.hub.intake;

import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.canonical.Digests;

/**
 * The digest by which the same content is recognised, sent again or sent under another id: over
 * what the canonical message says, without its header and without the 案号 as somebody typed it
 * (guide §5 rows 12–14).
 */
final class ContentDigest {

  private ContentDigest() {}

  static String of(byte[] canonical) {
    String text = new String(canonical, StandardCharsets.UTF_8);
    String content = without(without(text, "header"), "caseNumberRaw");
    return Digests.of(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Both stand in a canonical message at most once, and never inside another of their name. */
  private static String without(String text, String element) {
    int from = text.indexOf("<" + element + ">");
    if (from < 0) {
      return text;
    }
    String end = "</" + element + ">";
    return text.substring(0, from) + text.substring(text.indexOf(end, from) + end.length());
  }
}
