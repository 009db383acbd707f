package org.fengqiao.hub.console;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.SecondPersonNeeded;
import org.fengqiao.hub.ledger.replays.ReplayItem;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayJob.State;
import org.fengqiao.hub.ledger.replays.ReplayJobs;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.fengqiao.hub.ledger.replays.ReplayScope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people plan replays, approve, pause and end them. What they plan is a list frozen at that
 * moment; the route {@code replay} works it.
 */
@Component
class ReplayDesk {

  /**
   * What is to be done again: a failure group, or messages by the hub's ids.
   *
   * @param group fingerprint of a group
   * @param messages ids of messages
   */
  record Scope(@Nullable String group, @Nullable List<UUID> messages) {}

  private static final Set<State> STANDING =
      Set.of(State.AWAITING_APPROVAL, State.PAUSED, State.RUNNING, State.STOPPED);

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Rights rights;
  private final ReplayScope scopes;
  private final ReplayJobs jobs;
  private final Rehearsal rehearsal;
  private final LegalEffect legalEffect;
  private final OperatorActions actions;
  private final int approveAbove;

  ReplayDesk(
      Rights rights,
      ReplayScope scopes,
      ReplayJobs jobs,
      Rehearsal rehearsal,
      LegalEffect legalEffect,
      OperatorActions actions,
      @Value("${hub.replay.approve-above:100}") int approveAbove) {
    this.rights = rights;
    this.scopes = scopes;
    this.jobs = jobs;
    this.rehearsal = rehearsal;
    this.legalEffect = legalEffect;
    this.actions = actions;
    this.approveAbove = approveAbove;
  }

  /**
   * How much there is to do again at this moment.
   *
   * @param partners how many of them for or from each partner
   * @param needsApproval whether a second person will have to approve it
   */
  record Extent(int items, Map<String, Long> partners, boolean needsApproval) {}

  Extent extent(Scope scope) {
    rights.need("message.view");
    List<ReplayItem> items = items(scope);
    return new Extent(
        items.size(),
        items.stream()
            .collect(
                Collectors.groupingBy(ReplayItem::partner, TreeMap::new, Collectors.counting())),
        needsApproval(items));
  }

  private boolean needsApproval(List<ReplayItem> items) {
    return items.size() > approveAbove || legalEffect.isAmong(items);
  }

  /** Tries everything as the plan would have it done; writes nothing, sends nothing. */
  Rehearsal.Outcome dryRun(Scope scope, ReplayPlan plan) {
    rights.need("message.replay");
    return rehearsal.of(items(scope), plan);
  }

  /**
   * Plans a replay; it runs at once unless it is to wait or a second person has to approve it.
   *
   * @param expected how many there were when the person looked; absent: however many there are
   * @throws NotNow when there is nothing to do, or another number than expected
   */
  @Transactional
  public ReplayJob plan(Scope scope, ReplayPlan plan, @Nullable Integer expected, String reason) {
    List<ReplayItem> items = items(scope);
    if (items.isEmpty()) {
      throw new NotNow("没有需要重放的报文", "there is nothing left to replay");
    }
    String operator = rights.need(items.size() > 1 ? "message.replay.bulk" : "message.replay");
    if (expected != null && expected != items.size()) {
      throw new NotNow(
          "范围已变化：现有 " + items.size() + " 件，请重新核对",
          "there are " + items.size() + " by now: look again");
    }
    boolean approval = needsApproval(items);
    UUID id = ids.generate();
    actions.record(Action.of(operator, "replay.plan", "replay:" + id, reason));
    jobs.plan(
        id,
        new ReplayJobs.Wanted(
            scope.group() == null ? items.size() + " messages" : "group " + scope.group(),
            scope.group(),
            plan,
            operator,
            reason,
            approval),
        items);
    return job(id);
  }

  List<ReplayJob> list(int limit) {
    rights.need("message.view");
    return jobs.list(limit);
  }

  ReplayJob find(UUID id) {
    rights.need("message.view");
    return job(id);
  }

  List<ReplayItem> items(UUID id, int after, int limit) {
    rights.need("message.view");
    return jobs.items(id, after, limit);
  }

  @Transactional
  public ReplayJob approve(UUID id, String reason) {
    String approver = rights.need("change.approve");
    ReplayJob job = job(id);
    if (job.askedBy().equals(approver)) {
      throw new SecondPersonNeeded("replay.approve");
    }
    return moved(job, Set.of(State.AWAITING_APPROVAL), State.RUNNING, "approve", approver, reason);
  }

  @Transactional
  public ReplayJob pause(UUID id, String reason) {
    return moved(id, Set.of(State.RUNNING), State.PAUSED, "pause", reason);
  }

  @Transactional
  public ReplayJob resume(UUID id, String reason) {
    return moved(id, Set.of(State.PAUSED, State.STOPPED), State.RUNNING, "resume", reason);
  }

  @Transactional
  public ReplayJob cancel(UUID id, String reason) {
    return moved(id, STANDING, State.CANCELLED, "cancel", reason);
  }

  private ReplayJob moved(UUID id, Set<State> from, State to, String verb, String reason) {
    rights.need("message.replay");
    return moved(job(id), from, to, verb, null, reason);
  }

  private ReplayJob moved(
      ReplayJob job,
      Set<State> from,
      State to,
      String verb,
      @Nullable String approver,
      String reason) {
    String operator = approver == null ? rights.need("message.replay") : approver;
    actions.record(Action.of(operator, "replay." + verb, "replay:" + job.id(), reason));
    if (!jobs.move(job.id(), from, to, approver)) {
      throw new NotNow("重放任务当前状态为 " + job.state(), "the replay is " + job.state());
    }
    return job(job.id());
  }

  private ReplayJob job(UUID id) {
    return jobs.find(id).orElseThrow(() -> new NotThere("replay", id.toString()));
  }

  private List<ReplayItem> items(Scope scope) {
    List<ReplayItem> items = new ArrayList<>();
    if (scope.group() != null) {
      items.addAll(scopes.ofGroup(scope.group()));
    } else if (scope.messages() != null) {
      items.addAll(scopes.ofMessages(scope.messages()));
    }
    return items;
  }
}
