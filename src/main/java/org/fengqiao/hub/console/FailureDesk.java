package org.fengqiao.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.failures.Classifier;
import org.fengqiao.hub.ledger.failures.FailureGroup;
import org.fengqiao.hub.ledger.failures.FailureGroups;
import org.fengqiao.hub.ledger.failures.FailureTotal;
import org.fengqiao.hub.ledger.failures.FailureTotals;
import org.fengqiao.hub.ledger.failures.Member;
import org.fengqiao.hub.operations.Version;
import org.fengqiao.hub.operations.alerts.AlertDesk;
import org.fengqiao.hub.operations.alerts.GroupWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Failures by cause, and what people make of them. */
@Component
class FailureDesk {

  /**
   * A group with its latest failures and what its messages have in common.
   *
   * @param common for each property its values and how many messages have them
   */
  record Detail(FailureGroup group, List<Member> sample, Map<String, Map<String, Long>> common) {}

  /**
   * What somebody makes of a group; what is absent stays as it is.
   *
   * @param reason why; recorded
   */
  record Change(
      FailureGroup.@Nullable State state,
      @Nullable String owner,
      @Nullable String note,
      @Nullable Instant ignoredUntil,
      @Nullable String reason) {}

  private static final int SAMPLE = 50;
  private static final int MOST = 1000;

  /** What somebody has still to do something about. */
  static final List<FailureGroup.State> UNSETTLED =
      List.of(FailureGroup.State.OPEN, FailureGroup.State.ACK);

  private final Access access;
  private final Rights rights;
  private final FailureGroups groups;
  private final FailureTotals totals;
  private final OperatorActions actions;
  private final AlertDesk alerts;

  FailureDesk(
      Access access,
      Rights rights,
      FailureGroups groups,
      FailureTotals totals,
      OperatorActions actions,
      AlertDesk alerts) {
    this.alerts = alerts;
    this.access = access;
    this.rights = rights;
    this.groups = groups;
    this.totals = totals;
    this.actions = actions;
  }

  /** The groups on the side of organisations this person looks after. */
  List<FailureGroup> list(List<FailureGroup.State> states, int limit) {
    return list(states, Map.of(), limit);
  }

  /** Of these, the groups that have something in common. */
  List<FailureGroup> list(
      List<FailureGroup.State> states, Map<Classifier, String> narrowed, int limit) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    return groups.list(states, narrowed, limit).stream().filter(it -> concerns(me, it)).toList();
  }

  /** The same failures, put together by something else than their cause. */
  List<FailureTotal> totals(Classifier by, List<FailureGroup.State> states) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    return totals.list(by, states, me.organisations());
  }

  /** How many of them nobody called fixed or ignored. */
  long countOpen() {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    return me.seesAll() ? groups.countOpen() : list(UNSETTLED, MOST).size();
  }

  Detail detail(String fingerprint) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    FailureGroup group = group(fingerprint);
    if (!concerns(me, group)) {
      throw new NotThere("failure group", fingerprint);
    }
    return new Detail(group, groups.members(fingerprint, SAMPLE), groups.common(fingerprint));
  }

  private static boolean concerns(Operator me, FailureGroup group) {
    String partner = group.partner();
    return me.seesAll() || (partner != null && me.sees(List.of(partner)));
  }

  /** What a group is known by, as far as people change it. */
  static String version(FailureGroup it) {
    return Version.of(it.state(), it.owner(), it.note(), it.ignoredUntil());
  }

  @Transactional
  public FailureGroup change(String fingerprint, Change change) {
    return change(fingerprint, change, null);
  }

  /**
   * The same, when it still is what the person read.
   *
   * @param ifMatch the version that was read; absent: whatever is there may be changed
   */
  @Transactional
  public FailureGroup change(String fingerprint, Change change, @Nullable String ifMatch) {
    String operator = rights.need("message.replay");
    FailureGroup now = group(fingerprint);
    FailureGroup.State state = change.state() == null ? now.state() : change.state();
    actions.record(
        Action.of(
            operator,
            "failure." + state.name().toLowerCase(java.util.Locale.ROOT),
            "failure-group:" + fingerprint,
            Objects.requireNonNullElse(change.reason(), "")));
    // the record above lets one act happen after the other: what is read now stays
    Version.check(ifMatch, version(group(fingerprint)));
    groups.change(
        fingerprint,
        state,
        change.owner() == null ? now.owner() : change.owner(),
        change.note() == null ? now.note() : change.note(),
        change.ignoredUntil());
    return group(fingerprint);
  }

  /** Has people alarmed when so many of a group wait for repair. */
  void watch(String fingerprint, int waiting, String reason) {
    String operator = rights.need("alert.manage");
    alerts.change(GroupWatch.rule(group(fingerprint).fingerprint(), waiting), operator, reason);
  }

  private FailureGroup group(String fingerprint) {
    return groups.find(fingerprint).orElseThrow(() -> new NotThere("failure group", fingerprint));
  }
}
