package org.fengqiao.hub.console;

import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.PayloadViews;
import org.fengqiao.hub.ledger.audit.SecondPersonNeeded;
import org.fengqiao.hub.ledger.drafts.Draft;
import org.fengqiao.hub.ledger.drafts.Draft.State;
import org.fengqiao.hub.ledger.drafts.Drafts;
import org.fengqiao.hub.ledger.replays.ReplayItem;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayJobs;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.fengqiao.hub.ledger.replays.ReplayScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what a partner could not be given. One person writes, another approves; the original
 * stays, and a message of its own is delivered instead, in its place in the order of its case.
 */
@Component
class DraftDesk {

  private final Rights rights;
  private final Drafts drafts;
  private final DraftChecks checks;
  private final ReplayScope scopes;
  private final ReplayJobs jobs;
  private final OperatorActions actions;
  private final PayloadViews views;

  DraftDesk(
      Rights rights,
      Drafts drafts,
      DraftChecks checks,
      ReplayScope scopes,
      ReplayJobs jobs,
      OperatorActions actions,
      PayloadViews views) {
    this.rights = rights;
    this.drafts = drafts;
    this.checks = checks;
    this.scopes = scopes;
    this.jobs = jobs;
    this.actions = actions;
    this.views = views;
  }

  /** The stopped deliveries of a message that may be corrected. */
  List<ReplayItem> stopped(UUID messageId) {
    rights.need("message.view");
    return scopes.ofMessages(List.of(messageId)).stream()
        .filter(item -> item.deliveryId() != null)
        .toList();
  }

  List<Draft> ofMessage(UUID messageId) {
    rights.need("message.view");
    return drafts.ofMessage(messageId);
  }

  /** Begins a correction for one stopped delivery. */
  @Transactional
  public Draft begin(UUID messageId, UUID deliveryId, String reason) {
    String operator = rights.need("message.edit");
    if (stopped(messageId).stream().noneMatch(it -> deliveryId.equals(it.deliveryId()))) {
      throw new NotNow("只有停下待修复的送达可以更正", "only a delivery that is stopped can be corrected");
    }
    actions.record(Action.of(operator, "draft.begin", "message:" + messageId, reason));
    return drafts
        .begin(deliveryId, operator, reason)
        .orElseThrow(() -> new NotNow("已有人在更正这次送达", "somebody is correcting it already"));
  }

  /** A draft, in clear: that is recorded as a look at the message. */
  @Transactional
  public Draft open(UUID id) {
    String operator = rights.need("payload.unmask");
    Draft draft = find(id);
    views.clear(operator, draft.messageId(), "canonical", draft.reason());
    return draft;
  }

  /** Keeps what was written; it may still be wrong. */
  @Transactional
  public Draft save(UUID id, int version, String content) {
    rights.need("message.edit");
    if (!drafts.save(id, version, content.getBytes(StandardCharsets.UTF_8))) {
      throw new NotNow("草稿已被他人改动或已提交", "the draft was changed or handed in meanwhile");
    }
    return find(id);
  }

  /**
   * What keeps a draft from being sent: locked parts, schema, codes, rules, the receiver's form.
   */
  List<DraftFinding> validate(UUID id) {
    rights.need("message.view");
    return checks.findings(find(id));
  }

  /** Hands a draft in; it has to be without fault. */
  @Transactional
  public Draft submit(UUID id, String reason) {
    String operator = rights.need("message.edit");
    Draft draft = faultless(id);
    record(draft, operator, "draft.submit", reason, null);
    return moved(draft, List.of(State.OPEN), State.SUBMITTED);
  }

  /** Sends it back to whoever wrote it, or gives it up. */
  @Transactional
  public Draft withdraw(UUID id, String reason) {
    String operator = rights.need("message.view");
    Draft draft = find(id);
    if (!draft.writtenBy().equals(operator)) {
      rights.need("change.approve");
    }
    record(draft, operator, "draft.withdraw", reason, null);
    return moved(draft, List.of(State.OPEN, State.SUBMITTED), State.WITHDRAWN);
  }

  /** Approves what somebody else wrote: it becomes a message, and is delivered. */
  @Transactional
  public Draft approve(UUID id, String reason) {
    String approver = rights.need("change.approve");
    Draft draft = faultless(id);
    if (draft.writtenBy().equals(approver)) {
      throw new SecondPersonNeeded("draft.approve");
    }
    if (draft.state() != State.SUBMITTED) {
      throw new NotNow("草稿当前状态为 " + draft.state(), "the draft is " + draft.state());
    }
    record(draft, draft.writtenBy(), "draft.approve", reason, approver);
    List<ReplayItem> again =
        stopped(draft.messageId()).stream()
            .filter(it -> draft.deliveryId().equals(it.deliveryId()))
            .toList();
    if (again.isEmpty() || drafts.revise(draft, approver).isEmpty()) {
      throw new NotNow("这次送达已不再等待修复", "the delivery does not wait for repair any more");
    }
    deliver(draft, approver, again);
    return find(id);
  }

  private void deliver(Draft draft, String approver, List<ReplayItem> again) {
    UUID job = Generators.timeBasedEpochGenerator().generate();
    ReplayPlan plan = new ReplayPlan(ReplayPlan.Mode.CURRENT, false, 600, 0, null, false);
    jobs.plan(
        job,
        new ReplayJobs.Wanted(
            "correction " + draft.id(), null, plan, draft.writtenBy(), draft.reason(), false),
        again);
    jobs.move(job, List.of(ReplayJob.State.RUNNING), ReplayJob.State.RUNNING, approver);
  }

  private Draft faultless(UUID id) {
    Draft draft = find(id);
    if (!checks.findings(draft).isEmpty()) {
      throw new NotNow("草稿仍有错误，请先校验并改正", "the draft still has faults: validate and correct it");
    }
    return draft;
  }

  private void record(
      Draft draft, String operator, String action, String reason, @Nullable String approver) {
    actions.record(
        new Action(
            operator,
            action,
            "message:" + draft.messageId(),
            reason,
            Digests.of(draft.before()),
            Digests.of(draft.content()),
            approver));
  }

  private Draft moved(Draft draft, List<State> from, State to) {
    if (!drafts.move(draft.id(), from, to)) {
      throw new NotNow("草稿当前状态为 " + draft.state(), "the draft is " + draft.state());
    }
    return find(draft.id());
  }

  private Draft find(UUID id) {
    return drafts.find(id).orElseThrow(() -> new NotThere("draft", id.toString()));
  }
}
