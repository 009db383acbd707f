package org.fengqiao.hub.cli;

import java.util.List;

/** Options given as {@code --name=value}. */
final class Arguments {

  private final List<String> given;

  Arguments(List<String> given) {
    this.given = given;
  }

  boolean asksForHelp() {
    return given.contains("--help") || given.contains("-h");
  }

  String text(String name, String otherwise) {
    String prefix = "--" + name + "=";
    return given.stream()
        .filter(it -> it.startsWith(prefix))
        .map(it -> it.substring(prefix.length()))
        .reduce((first, last) -> last)
        .orElse(otherwise);
  }

  /** A number with or without grouping: 5000000, 5_000_000. */
  long number(String name, long otherwise) {
    String text = text(name, String.valueOf(otherwise)).replaceAll("[_,]", "");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--" + name + " must be a number, it is " + text);
    }
  }
}
