package org.fengqiao.hub.operations;

/** What an operator wants cannot be; nothing was changed. The message says why in English. */
public abstract class Refused extends RuntimeException {

  private final String field;
  private final String zh;

  /** Names the field that is to be changed, and says why in both languages. */
  protected Refused(String field, String zh, String en) {
    super(en);
    this.field = field;
    this.zh = zh;
  }

  /** The field that is to be changed. */
  public String field() {
    return field;
  }

  /** Why, in Chinese; the message says it in English. */
  public String zh() {
    return zh;
  }
}
