package org.fengqiao.hub.operations;

/**
 * What lies in a queue of the broker, and so what may be done with it. Signals name work that
 * stands in the ledger: what is removed of them is signalled again. Documents are themselves what
 * somebody sent.
 */
public enum QueueSort {
  /** Ids of cases, messages and deliveries; a sweeper signals again what the ledger still wants. */
  SIGNALS,
  /** Documents from or for a partner that works with queues; not ours to remove. */
  PARTNER,
  /** Documents and signals nobody could work on. */
  DEAD,
  /** Documents whose sender gave them a time to live, and it ended. */
  EXPIRED,
  /** Work that only its own queue knows; it is never removed. */
  WORK;

  private static final String[] SIGNALLED = {"casework", "screen"};

  /** What a queue of this name holds. */
  public static QueueSort of(String queue) {
    if (queue.equals("DLQ") || queue.startsWith("DLQ.")) {
      return DEAD;
    }
    if (queue.equals("EXPIRY") || queue.startsWith("EXP.")) {
      return EXPIRED;
    }
    if (queue.startsWith("partner.")) {
      return PARTNER;
    }
    boolean signalled =
        queue.startsWith("deliver.") || java.util.Arrays.asList(SIGNALLED).contains(queue);
    return signalled ? SIGNALS : WORK;
  }

  /** Whether it holds what did not reach its reader, and could be put back. */
  public boolean isSetAside() {
    return this == DEAD || this == EXPIRED;
  }

  /** Whether anything may ever be removed from it. */
  public boolean isPurgeable() {
    return this == SIGNALS || isSetAside();
  }
}
