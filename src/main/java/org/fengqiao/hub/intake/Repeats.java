package org.fengqiao.hub.intake;

import java.util.List;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Acknowledgement.Status;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.evidence.Receipts;
import org.fengqiao.hub.ledger.KnownMessage;
import org.springframework.stereotype.Component;

/**
 * Answers a message whose id its sender used before: the same content gets the same receipt again,
 * other content a conflict. Neither has a second effect.
 */
@Component
class Repeats {

  private final Receipts receipts;

  Repeats(Receipts receipts) {
    this.receipts = receipts;
  }

  Acknowledgement answer(Examined again, KnownMessage earlier) {
    return isSame(again, earlier) ? duplicate(earlier) : conflict(again);
  }

  private static boolean isSame(Examined again, KnownMessage earlier) {
    Examined.Fit fit = again.fit();
    return again.originalDigest().equals(earlier.originalDigest())
        || (fit != null && fit.contentDigest().equals(earlier.contentDigest()));
  }

  private static Acknowledgement duplicate(KnownMessage earlier) {
    return new Acknowledgement(
        Status.DUPLICATE,
        earlier.externalId(),
        earlier.id(),
        earlier.caseId(),
        earlier.receiptId(),
        earlier.receivedAt(),
        earlier.originalDigest(),
        earlier.receipt(),
        List.of(),
        FaultLines.read(earlier.warnings()));
  }

  private Acknowledgement conflict(Examined again) {
    List<Fault> faults =
        List.of(
            Fault.at(
                "/" + again.inbound().kind().id() + "/header/messageId",
                RejectionCode.MESSAGE_ID_CONFLICT));
    return new Acknowledgement(
        Status.REJECTED,
        again.messageId(),
        again.requestId(),
        null,
        again.receiptId(),
        again.inbound().receivedAt(),
        again.originalDigest(),
        receipts.sign(
            again.receiptId(),
            again.requestId(),
            again.inbound().partner(),
            again.messageId(),
            again.originalDigest(),
            again.inbound().receivedAt(),
            faults,
            List.of()),
        faults,
        List.of());
  }
}
