package org.fengqiao.hub.ledger.search;

import java.time.Instant;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; what is {@code null} does not matter.
 *
 * @param text what was typed into the one box: an 案号, an id of the hub's or a sender's, a digest,
 *     or a party's name or number
 * @param state what became of it
 * @param partner who sent it, or to whom it was sent
 * @param kind what it is
 * @param failedHop at which step it came to grief
 * @param attempts to one partner it was tried at least so many times, of {@link #FEWEST} or more;
 *     times are then those at which that was decided
 * @param from not received before; absent: the last 24 hours, or at any time when {@code text} is
 *     given
 * @param to received before
 * @param after the place in the list where the page before ended: {@link Page#next()}
 * @param limit messages on a page, 1 to 500
 */
public record Asked(
    @Nullable String text,
    @Nullable MessageState state,
    @Nullable String partner,
    @Nullable MessageKind kind,
    @Nullable FailedHop failedHop,
    @Nullable Integer attempts,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String after,
    int limit) {

  /** Fewer attempts tell nothing: nearly every delivery has one. */
  public static final int FEWEST = 2;

  /** Keeps the limit within bounds; takes blank words, and too few attempts, for none. */
  public Asked {
    attempts = attempts == null || attempts < FEWEST ? null : attempts;
    limit = Math.max(1, Math.min(limit, 500));
    text = text == null || text.isBlank() ? null : text.strip();
    partner = partner == null || partner.isBlank() ? null : partner.strip();
  }

  /** Whatever step failed, if any, and however often it was tried. */
  public Asked(
      @Nullable String text,
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable MessageKind kind,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String after,
      int limit) {
    this(text, state, partner, kind, null, null, from, to, after, limit);
  }

  /** The same, for another page of another length. */
  public Asked page(@Nullable String place, int most) {
    return new Asked(text, state, partner, kind, failedHop, attempts, from, to, place, most);
  }

  /** What is typed into the one box. */
  public static Asked text(String text, int limit) {
    return new Asked(text, null, null, null, null, null, null, limit);
  }
}
