package org.fengqiao.hub.canonical.rules;

import java.nio.charset.Charset;
import java.util.List;

/** Whether a receiver's character set can carry a text; nothing is ever replaced (guide §3.5). */
public final class Encodable {

  private Encodable() {}

  /**
   * What a character set cannot carry.
   *
   * @return the code points, such as {@code U+20BB7}, each once; empty when all can be sent
   */
  public static List<String> missing(String text, Charset charset) {
    var encoder = charset.newEncoder();
    return text.codePoints()
        .filter(point -> !encoder.canEncode(Character.toString(point)))
        .distinct()
        .mapToObj(point -> String.format("U+%04X", point))
        .toList();
  }
}
