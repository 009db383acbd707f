package org.fengqiao.hub.ledger.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about the hub or a partner that changed.
 *
 * @param at when
 * @param kind what sort of change
 * @param subject what it is about: a partner, a line, a machine; nothing: all of them
 * @param detail for {@code START}: which parts were others than before, with spaces between, or
 *     {@code first}; for an act: its verb; for a certificate: {@code first-seen} or {@code ended}
 * @param operator who did it, where a person did
 * @param reason why, in that person's words
 */
public record Change(
    Instant at,
    Kind kind,
    @Nullable String subject,
    String detail,
    @Nullable String operator,
    @Nullable String reason) {

  /** Sorts of change. */
  public enum Kind {
    /** A hub started. */
    START,
    /** Mappings were read again. */
    RELOAD,
    /** A line or breaker was held or let go. */
    STEERING,
    /** A partner's maintenance began. */
    MAINTENANCE_BEGAN,
    /** A partner's maintenance ended. */
    MAINTENANCE_ENDED,
    /** A certificate was shown for the first time, or ended. */
    CERTIFICATE,
    /** A code of a partner's was given a meaning. */
    CODE
  }
}
