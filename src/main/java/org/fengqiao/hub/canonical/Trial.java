package org.fengqiao.hub.canonical;

/**
 * What came of a trial: would something pass today that failed before?
 *
 * @param verdict the answer
 * @param why what it would fail with; empty when it would not
 */
public record Trial(Verdict verdict, String why) {

  /** The answers. */
  public enum Verdict {
    /** It would pass. */
    PASSES,
    /** It would fail again. */
    FAILS,
    /** It needs nothing any more: delivered or taken since. */
    NOTHING_TO_DO
  }

  /** It would pass. */
  public static final Trial PASSES = new Trial(Verdict.PASSES, "");

  /** It needs nothing any more. */
  public static final Trial NOTHING_TO_DO = new Trial(Verdict.NOTHING_TO_DO, "");

  /** It would fail again, with this. */
  public static Trial fails(String why) {
    return new Trial(Verdict.FAILS, why);
  }
}
