package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.Holds;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Resolutions;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.search.MessageTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about one message besides replaying and correcting it: keep a delivery from going
 * for a while, let it go, call settled what was settled elsewhere. Each with a reason, on record.
 */
@Component
class MessageCare {

  /** The hub gives a delivery up after three days: a longer hold would leave it no attempt. */
  static final Duration LONGEST = Duration.ofHours(48);

  private final Access access;
  private final MessageSight sight;
  private final Messages messages;
  private final Cases cases;
  private final Deliveries deliveries;
  private final MessageTrail trail;
  private final MessageWire wire;
  private final Holds holds;
  private final Resolutions resolutions;
  private final OperatorActions actions;
  private final Clock clock;

  MessageCare(
      Access access,
      MessageSight sight,
      Messages messages,
      Cases cases,
      Deliveries deliveries,
      MessageTrail trail,
      MessageWire wire,
      Holds holds,
      Resolutions resolutions,
      OperatorActions actions,
      Clock clock) {
    this.access = access;
    this.sight = sight;
    this.messages = messages;
    this.cases = cases;
    this.deliveries = deliveries;
    this.trail = trail;
    this.wire = wire;
    this.holds = holds;
    this.resolutions = resolutions;
    this.actions = actions;
    this.clock = clock;
  }

  /** Everything about a message but its content. */
  MessageFacts facts(UUID id) {
    KnownMessage message = sight.see(Permission.MESSAGE_VIEW, id);
    UUID caseId = message.caseId();
    List<DeliveryEntry> ofCase = caseId == null ? List.of() : deliveries.ofCase(caseId);
    List<DeliveryEntry> own = ofCase.stream().filter(it -> it.messageId().equals(id)).toList();
    return MessageFacts.of(
        message,
        caseId == null ? null : cases.find(caseId).map(CaseEntry::caseNumber).orElse(null),
        new MessageFacts.Around(
            messages.attachments(id),
            own,
            own.stream().flatMap(it -> Ahead.of(it, ofCase).stream()).toList(),
            holds.ofMessage(id),
            resolutions.of(id).orElse(null),
            trail.of(id),
            wire.came(id),
            own.stream().map(wire::going).toList()));
  }

  /** Keeps a delivery from going until a moment, two days away at most; then it goes by itself. */
  @Transactional
  public void hold(UUID id, UUID delivery, Instant until, String reason) {
    String operator = own(id, delivery);
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new NotNow(
          "until 须在将来，且最长 48 小时", "\"until\" must lie in the future, 48 hours away at most");
    }
    actions.record(Action.of(operator, "message.hold", "message:" + id, reason));
    if (!holds.hold(delivery, until, operator, reason)) {
      throw new NotNow(
          "只有待发送或待重试的投递可以暂扣；等待前一报文的，请暂扣前一报文",
          "only a delivery that is ready or to be tried again can be held; of one that waits, hold"
              + " the one before it");
    }
  }

  /** Lets a delivery go that somebody held. */
  @Transactional
  public void release(UUID id, UUID delivery, String reason) {
    String operator = own(id, delivery);
    actions.record(Action.of(operator, "message.release", "message:" + id, reason));
    if (!holds.release(delivery)) {
      throw new NotNow("此投递未被暂扣", "the delivery is not held");
    }
  }

  /** Calls a message settled that came to grief: it waits for nobody, and is not replayed. */
  @Transactional
  public void resolve(UUID id, String reason) {
    sight.see(Permission.MESSAGE_REPLAY, id);
    String operator = access.current().name();
    actions.record(Action.of(operator, "message.resolve", "message:" + id, reason));
    if (!resolutions.resolve(id, operator, reason)) {
      throw new NotNow(
          "只有已失败或被拒绝、且没有在途投递的报文可以标记为已解决",
          "only a message that failed or was rejected, and of which nothing is under way, can be"
              + " called settled");
    }
  }

  /** Takes that back. */
  @Transactional
  public void reopen(UUID id, String reason) {
    sight.see(Permission.MESSAGE_REPLAY, id);
    String operator = access.current().name();
    actions.record(Action.of(operator, "message.reopen", "message:" + id, reason));
    if (!resolutions.reopen(id)) {
      throw new NotNow("此报文未标记为已解决", "the message was not called settled");
    }
  }

  /** Whoever looks after some organisations only, holds what is for these and nothing else. */
  private String own(UUID id, UUID delivery) {
    sight.see(Permission.MESSAGE_REPLAY, id);
    DeliveryEntry found =
        deliveries
            .find(delivery)
            .filter(it -> it.messageId().equals(id))
            .orElseThrow(() -> new NotThere("delivery", delivery.toString()));
    return access.require(Permission.MESSAGE_REPLAY, List.of(found.partner())).name();
  }
}
