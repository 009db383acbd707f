package org.fengqiao.hub.casework;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/** Finds the referral that opened a case, so that a second one is recognised. */
@Component
class FirstReferral {

  private final Messages messages;

  FirstReferral(Messages messages) {
    this.messages = messages;
  }

  Optional<KnownMessage> before(KnownMessage referral) {
    UUID caseId = referral.caseId();
    Integer seq = referral.seq();
    if (caseId == null || seq == null || seq == 1) {
      return Optional.empty();
    }
    return messages.ofCase(caseId).stream()
        .filter(earlier -> earlier.kind() == MessageKind.CASE_REFERRAL)
        .filter(earlier -> earlier.state() == MessageState.APPLIED)
        .findFirst();
  }
}
