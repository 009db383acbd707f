package org.fengqiao.hub.console;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.replays.ReplayItem;
import org.springframework.stereotype.Component;

/** Documents whose arrival has an effect in law: a second person looks before they go again. */
@Component
class LegalEffect {

  private static final Set<MessageKind> KINDS =
      EnumSet.of(
          MessageKind.MEDIATION_OUTCOME,
          MessageKind.CONFIRMATION_REQUEST,
          MessageKind.CONFIRMATION_SUPPLEMENT,
          MessageKind.CONFIRMATION_DECISION,
          MessageKind.DEFAULT_REPORT);

  private final Messages messages;

  LegalEffect(Messages messages) {
    this.messages = messages;
  }

  boolean isAmong(List<ReplayItem> items) {
    return items.stream()
        .map(ReplayItem::messageId)
        .distinct()
        .anyMatch(
            id -> messages.find(id).map(KnownMessage::kind).filter(KINDS::contains).isPresent());
  }
}
