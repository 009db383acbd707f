package org.fengqiao.hub.canonical;

import java.text.MessageFormat;
import java.util.List;

/**
 * One thing the sender must change.
 *
 * @param code the reason
 * @param path where: an XPath-like path from the root element, or {@code /} for the whole message
 * @param arguments fill the places in the code's texts; never personal data
 */
public record Fault(RejectionCode code, String path, List<String> arguments) {

  /** A fault at a path. */
  public static Fault at(String path, RejectionCode code, String... arguments) {
    return new Fault(code, path, List.of(arguments));
  }

  /** What is wrong, in Chinese. */
  public String textZh() {
    return MessageFormat.format(code.zh(), arguments.toArray());
  }

  /** What is wrong, in English. */
  public String textEn() {
    return MessageFormat.format(code.en(), arguments.toArray());
  }
}
