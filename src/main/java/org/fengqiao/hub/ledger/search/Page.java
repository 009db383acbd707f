package org.fengqiao.hub.ledger.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, newest first.
 *
 * @param hits the messages
 * @param as how the typed text was understood
 * @param next where the next page begins; nothing when this is the last
 */
public record Page(List<Hit> hits, As as, @Nullable String next) {

  /** How a typed text was understood. */
  public enum As {
    /** Nothing was typed. */
    FILTER,
    /** 案号 or number of a file. */
    CASE_NUMBER,
    /** An id of the hub's: message, delivery, receipt or case. */
    HUB_ID,
    /** A sender's own message id. */
    EXTERNAL_ID,
    /** SHA-256 or SM3 of a message or a material. */
    DIGEST,
    /** A trace: the hub's own of a message, or its sender's. */
    TRACE,
    /** A party's name or number. */
    PARTY
  }
}
