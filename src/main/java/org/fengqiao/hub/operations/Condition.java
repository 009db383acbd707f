package org.fengqiao.hub.operations;

/** How something stands, in one word and for people. The later, the worse. */
public enum Condition {
  /** Works. */
  UP("正常", "up"),
  /** Rests because the partner's systems do, as planned. */
  MAINTENANCE("维护中", "maintenance"),
  /** Rests because operators want it. */
  HELD("人工暂停", "held"),
  /** Works, but somebody should look. */
  DEGRADED("异常", "degraded"),
  /** Does not work. */
  DOWN("中断", "down");

  private final String zh;
  private final String en;

  Condition(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** In Chinese. */
  public String zh() {
    return zh;
  }

  /** In English. */
  public String en() {
    return en;
  }

  /** The worse of the two. */
  public Condition and(Condition other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
