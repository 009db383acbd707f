package org.fengqiao.hub.canonical.clocks;

/** What a period is counted in. */
public enum ClockUnit {
  /** Calendar days (民诉法 art 85). */
  DAY("日"),
  /** Working days by the State Council's calendar. */
  WORKING_DAY("工作日"),
  /** Months, to the day of the same number, or the month's last. */
  MONTH("月"),
  /** Years, likewise. */
  YEAR("年");

  private final String zh;

  ClockUnit(String zh) {
    this.zh = zh;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }
}
