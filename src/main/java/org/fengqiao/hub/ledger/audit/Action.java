package org.fengqiao.hub.ledger.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something an operator does. No field may hold personal data: what was changed is kept as digests.
 *
 * @param operator login name of who does it
 * @param action what is done, a verb under its subject: {@code replay.start}, {@code route.stop}
 * @param target what it is done to: a kind and an id, {@code message:0199…}
 * @param reason why, in the operator's words; never blank
 * @param before SHA-256 (hex) of what was there before, where something is changed
 * @param after SHA-256 (hex) of what is there now
 * @param approver login name of who approved it, where a second person had to
 */
public record Action(
    String operator,
    String action,
    String target,
    String reason,
    @Nullable String before,
    @Nullable String after,
    @Nullable String approver) {

  /** Refuses an act without a reason, and one that approves itself. */
  public Action {
    if (reason.isBlank()) {
      throw new ReasonMissing(action);
    }
    if (operator.equals(approver)) {
      throw new SecondPersonNeeded(action);
    }
  }

  /** An act that changes no stored content and needs nobody's approval. */
  public static Action of(String operator, String action, String target, String reason) {
    return new Action(operator, action, target, reason, null, null, null);
  }
}
