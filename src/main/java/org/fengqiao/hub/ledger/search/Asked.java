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
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String after,
    int limit) {

  /** Keeps the limit within bounds; takes blank words for none. */
  public Asked {
    limit = Math.max(1, Math.min(limit, 500));
    text = text == null || text.isBlank() ? null : text.strip();
    partner = partner == null || partner.isBlank() ? null : partner.strip();
  }

  /** Whatever step failed, if any. */
  public Asked(
      @Nullable String text,
      @Nullable MessageState state,
      @Nullable String partner,
      @Nullable MessageKind kind,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String after,
      int limit) {
    this(text, state, partner, kind, null, from, to, after, limit);
  }

  /** What is typed into the one box. */
  public static Asked text(String text, int limit) {
    return new Asked(text, null, null, null, null, null, null, limit);
  }
}
