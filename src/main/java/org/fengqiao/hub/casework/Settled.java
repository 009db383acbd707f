package org.fengqiao.hub.casework;

import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.ledger.KnownMessage;

/** Says which remarks about a message need no person any more. */
interface Settled {

  /** Whether what a remark leaves open was decided since the message was taken. */
  boolean isSettled(KnownMessage message, Fault remark);
}
