package org.fengqiao.hub.operations;

/** How something stands, in one word and for people. The later, the worse. */
public enum Condition {
  /** Works. */
  UP("正常", "up", "good"),
  /** Rests because the partner's systems do, as planned. */
  MAINTENANCE("维护中", "maintenance", "idle"),
  /** Rests because operators want it. */
  HELD("人工暂停", "held", "warn"),
  /** Works, but somebody should look. */
  DEGRADED("异常", "degraded", "warn"),
  /** Does not work. */
  DOWN("中断", "down", "bad");

  private final String zh;
  private final String en;
  private final String tone;

  Condition(String zh, String en, String tone) {
    this.zh = zh;
    this.en = en;
    this.tone = tone;
  }

  /** In Chinese. */
  public String zh() {
    return zh;
  }

  /** In English. */
  public String en() {
    return en;
  }

  /** The colour it goes with: {@code good}, {@code idle}, {@code warn}, {@code bad}. */
  public String tone() {
    return tone;
  }

  /** The worse of the two. */
  public Condition and(Condition other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
