package org.fengqiao.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.failures.FailureGroup;
import org.fengqiao.hub.ledger.failures.FailureGroups;
import org.fengqiao.hub.ledger.failures.Member;
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
      String reason) {}

  private static final int SAMPLE = 50;

  private final Rights rights;
  private final FailureGroups groups;
  private final OperatorActions actions;

  FailureDesk(Rights rights, FailureGroups groups, OperatorActions actions) {
    this.rights = rights;
    this.groups = groups;
    this.actions = actions;
  }

  List<FailureGroup> list(List<FailureGroup.State> states, int limit) {
    rights.need("message.view");
    return groups.list(states, limit);
  }

  Detail detail(String fingerprint) {
    rights.need("message.view");
    return new Detail(
        group(fingerprint), groups.members(fingerprint, SAMPLE), groups.common(fingerprint));
  }

  @Transactional
  public FailureGroup change(String fingerprint, Change change) {
    String operator = rights.need("message.replay");
    FailureGroup now = group(fingerprint);
    FailureGroup.State state = change.state() == null ? now.state() : change.state();
    actions.record(
        Action.of(
            operator,
            "failure." + state.name().toLowerCase(java.util.Locale.ROOT),
            "failure-group:" + fingerprint,
            change.reason()));
    groups.change(
        fingerprint,
        state,
        change.owner() == null ? now.owner() : change.owner(),
        change.note() == null ? now.note() : change.note(),
        change.ignoredUntil());
    return group(fingerprint);
  }

  private FailureGroup group(String fingerprint) {
    return groups.find(fingerprint).orElseThrow(() -> new NotThere("failure group", fingerprint));
  }
}
