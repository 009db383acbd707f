package org.fengqiao.hub.ledger.clocks;

/** Whether a clock runs. */
public enum ClockState {
  /** It runs. */
  RUNNING("计算中"),
  /** It stands still: an appraisal, a supplement. */
  SUSPENDED("中止"),
  /** What it waited for happened. */
  STOPPED("已停止"),
  /** It ran out, and its end took effect. */
  EXPIRED("已届满");

  private final String zh;

  ClockState(String zh) {
    this.zh = zh;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }
}
