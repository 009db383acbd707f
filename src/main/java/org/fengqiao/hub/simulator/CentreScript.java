package org.fengqiao.hub.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated centre does with a referral, by itself, and when.
 *
 * @param answerAfter from arrival to accept or decline
 * @param progressAfter from accept to the progress notice
 * @param outcomeAfter from the progress notice to the outcome
 * @param ending how it ends; none = the centre only takes messages and says nothing
 * @param door by which door an agreement in such a case is made enforceable, if by any, one more
 *     {@code outcomeAfter} later
 * @param asks credit codes of institutions that are asked for their consent before mediation begins
 */
public record CentreScript(
    Duration answerAfter,
    Duration progressAfter,
    Duration outcomeAfter,
    @Nullable Function<CaseReferral, Ending> ending,
    Function<CaseReferral, Optional<Door>> door,
    Set<String> asks) {

  private static final Function<CaseReferral, Optional<Door>> NEVER = referral -> Optional.empty();

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
    UNREACHABLE,
    /** Accepted and under way; nothing ends it by itself. */
    UNDER_WAY,
    /** Taken, and nothing is said. */
    UNANSWERED
  }

  /** Takes messages and never answers, as load measurements want it. */
  public static CentreScript silent() {
    return new CentreScript(Duration.ZERO, Duration.ZERO, Duration.ZERO, null, NEVER, Set.of());
  }

  /** Each step after this long, with endings that vary by the case. */
  public static CentreScript lively(Duration step) {
    return new CentreScript(step, step, step, CentreScript::byCase, NEVER, Set.of());
  }

  /** Each step after this long, always with this ending. */
  public static CentreScript always(Ending ending, Duration step) {
    return varying(referral -> ending, step);
  }

  /** Each step after this long, with the ending its case is given. */
  public static CentreScript varying(Function<CaseReferral, Ending> ending, Duration step) {
    return new CentreScript(step, step, step, ending, NEVER, Set.of());
  }

  /** The same, and agreements in these cases are taken to the court (民诉法 art 205). */
  public CentreScript confirming(Predicate<CaseReferral> cases) {
    return taking(
        referral ->
            cases.test(referral) ? Optional.of(Door.JUDICIAL_CONFIRMATION) : Optional.empty());
  }

  /** The same, and agreements go to these doors. */
  public CentreScript taking(Function<CaseReferral, Optional<Door>> doors) {
    return new CentreScript(answerAfter, progressAfter, outcomeAfter, ending, doors, asks);
  }

  /** The same, and these institutions are asked before mediation begins (特邀规定 art 11). */
  public CentreScript asking(Set<String> creditCodes) {
    return new CentreScript(
        answerAfter, progressAfter, outcomeAfter, ending, door, Set.copyOf(creditCodes));
  }

  /** The party that is asked for its consent, if one is. */
  Optional<Party> asked(CaseReferral referral) {
    return referral.getParties().stream()
        .filter(party -> party.getIds().stream().anyMatch(id -> asks.contains(id.getNumber())))
        .findFirst();
  }

  /** Cases entrusted before filing: those whose agreements every door takes (guide §1.14). */
  public static Optional<Door> entrusted(CaseReferral referral) {
    if (referral.getReferralMode() != ReferralMode.PRE_ENTRUST) {
      return Optional.empty();
    }
    return Optional.of(
        switch (lastDigit(referral)) {
          case 1 -> Door.ARBITRATION;
          case 2 -> Door.NOTARISATION;
          default -> Door.JUDICIAL_CONFIRMATION;
        });
  }

  Optional<Door> door(CaseReferral referral, Ending ended) {
    return ended == Ending.AGREED || ended == Ending.PERFORMED
        ? door.apply(referral)
        : Optional.empty();
  }

  private static int lastDigit(CaseReferral referral) {
    String number = String.valueOf(referral.getCaseReference().getCaseNumber());
    String digits = number.replaceAll("号$", "").replaceAll("^.*\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits.substring(digits.length() - 1));
  }

  private static Ending byCase(CaseReferral referral) {
    return switch (lastDigit(referral)) {
      case 3 -> Ending.DECLINED;
      case 5 -> Ending.PARTIAL;
      case 7 -> Ending.PERFORMED;
      case 9 -> Ending.UNREACHABLE;
      default -> Ending.AGREED;
    };
  }
}
