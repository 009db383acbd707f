package org.fengqiao.hub.ledger.audit;

/** An operator gave no reason for what he wanted done; nothing was done. */
public final class ReasonMissing extends RuntimeException {

  ReasonMissing(String action) {
    super(action + " needs a reason");
  }
}
