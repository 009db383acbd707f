package org.fengqiao.hub.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.Digests;

/**
 * The digest by which a resend is recognised: over the canonical content without its sending time,
 * because an honest resend carries a new one.
 */
final class ContentDigest {

  private static final Pattern SENT_TIME = Pattern.compile("<sentTime>[^<]*</sentTime>");

  private ContentDigest() {}

  static String of(byte[] canonical) {
    String text = new String(canonical, StandardCharsets.UTF_8);
    return Digests.of(SENT_TIME.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8));
  }
}
