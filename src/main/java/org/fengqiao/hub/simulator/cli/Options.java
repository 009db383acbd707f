package org.fengqiao.hub.simulator.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Command line options: {@code --name=value}, {@code --name value} and {@code --name}. */
final class Options {

  private final Map<String, String> values = new HashMap<>();

  Options(String[] args) {
    for (int at = 0; at < args.length; at++) {
      if (!args[at].startsWith("--")) {
        throw new IllegalArgumentException("\"" + args[at] + "\" is no option: --help lists them");
      }
      int equals = args[at].indexOf('=');
      if (equals > 0) {
        values.put(args[at].substring(2, equals), args[at].substring(equals + 1));
      } else if (at + 1 < args.length && !args[at + 1].startsWith("--")) {
        values.put(args[at].substring(2), args[++at]);
      } else {
        values.put(args[at].substring(2), "");
      }
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable String text(String name) {
    return values.get(name);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    String text = text(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--" + name + " wants a number: --help lists them", e);
    }
  }
}
