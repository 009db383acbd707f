package org.fengqiao.hub.console;

/** What an operator wants cannot be done as things stand. */
final class NotNow extends RuntimeException {

  private final String zh;

  NotNow(String zh, String en) {
    super(en);
    this.zh = zh;
  }

  /** The same in Chinese. */
  String zh() {
    return zh;
  }
}
