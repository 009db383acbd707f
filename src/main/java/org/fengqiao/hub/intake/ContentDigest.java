package org.fengqiao.hub.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.Digests;

/**
 * The digest by which the same content is recognised, sent again or sent under another id: over
 * what the canonical message says, without its header and without the 案号 as somebody typed it
 * (guide §5 rows 12–14).
 */
final class ContentDigest {

  private static final Pattern NOT_CONTENT =
      Pattern.compile("<header>.*?</header>|<caseNumberRaw>[^<]*</caseNumberRaw>", Pattern.DOTALL);

  private ContentDigest() {}

  static String of(byte[] canonical) {
    String text = new String(canonical, StandardCharsets.UTF_8);
    return Digests.of(NOT_CONTENT.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
  }
}
