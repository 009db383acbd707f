package org.fengqiao.hub.reconciliation;

import java.time.Instant;
import org.fengqiao.hub.canonical.Heartbeat;
import org.fengqiao.hub.canonical.HeartbeatAnswer;
import org.fengqiao.hub.canonical.HeartbeatAnswer.Holding;
import org.fengqiao.hub.ledger.reconciliation.Heartbeats;
import org.springframework.stereotype.Component;

/** The step of the route {@code heartbeat}. */
@Component("heartbeatBook")
class HeartbeatBook {

  private final Heartbeats heartbeats;

  HeartbeatBook(Heartbeats heartbeats) {
    this.heartbeats = heartbeats;
  }

  /** Notes that a partner is there, and says whether what it sent last is here. */
  public HeartbeatAnswer hear(Heartbeat beat) {
    Instant now = heartbeats.heard(beat.partner(), beat.every());
    String last = beat.lastMessageId();
    if (last == null) {
      return new HeartbeatAnswer(now, null);
    }
    String said = beat.digest();
    Holding holding =
        heartbeats
            .digestOf(beat.partner(), last)
            .map(ours -> said == null || said.equals(ours) ? Holding.HELD : Holding.OTHER_CONTENT)
            .orElse(Holding.NOT_HELD);
    return new HeartbeatAnswer(now, holding);
  }
}
