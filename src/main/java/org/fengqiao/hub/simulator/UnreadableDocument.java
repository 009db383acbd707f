package org.fengqiao.hub.simulator;

/** A document arrived that a partner cannot make sense of. */
final class UnreadableDocument extends RuntimeException {

  UnreadableDocument(Throwable cause) {
    super("not a canonical document", cause);
  }
}
