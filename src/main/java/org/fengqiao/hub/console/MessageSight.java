package org.fengqiao.hub.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which messages exist for the person at the desk: those of the organisations they look after. */
@Component
class MessageSight {

  private final Access access;
  private final Messages messages;
  private final Cases cases;

  MessageSight(Access access, Messages messages, Cases cases) {
    this.access = access;
    this.messages = messages;
    this.cases = cases;
  }

  /**
   * The message, for those who may do this to it.
   *
   * @throws NotThere when there is none, or it concerns none of their organisations
   */
  KnownMessage see(Permission needed, UUID id) {
    Operator me = access.require(needed);
    return messages
        .find(id)
        .filter(it -> concerns(me, it.sender(), it.caseId()))
        .orElseThrow(() -> new NotThere("message", id.toString()));
  }

  /** Whether a message of this sender and case concerns an organisation of theirs. */
  boolean concerns(Operator me, String sender, @Nullable UUID caseId) {
    if (me.seesAll()) {
      return true;
    }
    Set<String> concerned = new TreeSet<>(List.of(sender));
    if (caseId != null) {
      cases.find(caseId).map(CaseEntry::partners).ifPresent(concerned::addAll);
    }
    return me.sees(concerned);
  }
}
