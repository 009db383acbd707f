package org.fengqiao.hub.casework;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/** Finds the message that opened a case, so that a second one of its kind is recognised. */
@Component
class FirstReferral {

  private final Messages messages;

  FirstReferral(Messages messages) {
    this.messages = messages;
  }

  Optional<KnownMessage> before(KnownMessage opening) {
    UUID caseId = opening.caseId();
    Integer seq = opening.seq();
    if (caseId == null || seq == null || seq == 1) {
      return Optional.empty();
    }
    return messages.ofCase(caseId).stream()
        .filter(earlier -> earlier.kind() == opening.kind())
        .filter(earlier -> earlier.state() == MessageState.APPLIED)
        .findFirst();
  }
}
