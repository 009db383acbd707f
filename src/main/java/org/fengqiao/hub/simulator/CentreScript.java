package org.fengqiao.hub.simulator;

import java.time.Duration;
import java.util.function.Function;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated centre does with a referral, by itself, and when.
 *
 * @param answerAfter from arrival to accept or decline
 * @param progressAfter from accept to the progress notice
 * @param outcomeAfter from the progress notice to the outcome
 * @param ending how it ends; none = the centre only takes messages and says nothing
 */
public record CentreScript(
    Duration answerAfter,
    Duration progressAfter,
    Duration outcomeAfter,
    @Nullable Function<CaseReferral, Ending> ending) {

  /** How a mediation ends. */
  public enum Ending {
    /** 不接受: the centre declines the referral. */
    DECLINED,
    /** R01 达成调解协议. */
    AGREED,
    /** R02 部分达成. */
    PARTIAL,
    /** R10 即时履行. */
    PERFORMED,
    /** R04 失联. */
    UNREACHABLE
  }

  /** Takes messages and never answers, as load measurements want it. */
  public static CentreScript silent() {
    return new CentreScript(Duration.ZERO, Duration.ZERO, Duration.ZERO, null);
  }

  /** Each step after this long, with endings that vary by the case. */
  public static CentreScript lively(Duration step) {
    return new CentreScript(step, step, step, CentreScript::byCase);
  }

  /** Each step after this long, always with this ending. */
  public static CentreScript always(Ending ending, Duration step) {
    return new CentreScript(step, step, step, referral -> ending);
  }

  private static Ending byCase(CaseReferral referral) {
    String number = String.valueOf(referral.getCaseReference().getCaseNumber());
    String digits = number.replaceAll("号$", "").replaceAll("^.*\\D", "");
    int sequence = digits.isEmpty() ? 0 : Integer.parseInt(digits.substring(digits.length() - 1));
    return switch (sequence) {
      case 3 -> Ending.DECLINED;
      case 5 -> Ending.PARTIAL;
      case 7 -> Ending.PERFORMED;
      case 9 -> Ending.UNREACHABLE;
      default -> Ending.AGREED;
    };
  }
}
