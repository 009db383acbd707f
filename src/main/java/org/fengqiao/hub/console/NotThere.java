package org.fengqiao.hub.console;

/** What an operator asked for does not exist. */
final class NotThere extends RuntimeException {

  NotThere(String kind, String id) {
    super("no such " + kind + ": " + id);
  }
}
