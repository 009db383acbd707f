package org.fengqiao.hub.ledger.clocks;

/** A calendar that cannot be taken, with what to mend. */
public final class CalendarInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String zh;

  CalendarInvalid(String zh, String en) {
    super(en);
    this.zh = zh;
  }

  CalendarInvalid(String zh, String en, Throwable cause) {
    super(en, cause);
    this.zh = zh;
  }

  /** What to mend, in Chinese; {@link #getMessage} says it in English. */
  public String zh() {
    return zh;
  }
}
