package org.fengqiao.hub.canonical.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What names are compared by. It is never shown, sent or stored in place of the name: a legal name
 * is kept as written (guide §3.5).
 */
public final class MatchKey {

  private static final Pattern DOTS = Pattern.compile("[•・･.．‧∙⋅]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");

  private MatchKey() {}

  /** All dots between parts of a name become U+00B7; spaces, case and composed forms even out. */
  public static String of(String name) {
    var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    var dotted = DOTS.matcher(composed).replaceAll("·");
    return SPACES.matcher(dotted.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
  }
}
