package org.fengqiao.hub.ledger.search;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;

/**
 * A message that has to do with another one.
 *
 * @param relation what it is to the other
 * @param messageId the hub's id
 * @param sender who sent it
 * @param kind what it is
 * @param state what became of it
 * @param receivedAt when the hub had it
 */
public record Relative(
    Relation relation,
    UUID messageId,
    String sender,
    MessageKind kind,
    MessageState state,
    Instant receivedAt) {

  /** What a message is to another, nearest first. */
  public enum Relation {
    /** What it answers. */
    PARENT,
    /** An answer to it. */
    CHILD,
    /** What it corrects. */
    ORIGINAL,
    /** Its correction. */
    CORRECTION,
    /** The one before it in its case. */
    BEFORE,
    /** The one after it in its case. */
    AFTER
  }
}
