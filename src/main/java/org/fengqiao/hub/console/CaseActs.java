package org.fengqiao.hub.console;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.audit.ActionEntry;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.OperatorActions.Wanted;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayJobs;
import org.springframework.stereotype.Component;

/** What people did to the messages of a case: corrections, and the replays they were part of. */
@Component
class CaseActs {

  private static final int MOST = 50;

  private final OperatorActions actions;
  private final ReplayJobs replays;

  CaseActs(OperatorActions actions, ReplayJobs replays) {
    this.actions = actions;
    this.replays = replays;
  }

  List<ActionEntry> of(List<KnownMessage> messages) {
    return messages.stream()
        .flatMap(
            message ->
                Stream.concat(
                    Stream.of("message:" + message.id()),
                    replays.ofMessage(message.id()).stream().map(CaseActs::target)))
        .distinct()
        .flatMap(target -> actions.find(Wanted.on(target, MOST)).stream())
        .limit(MOST)
        .toList();
  }

  private static String target(ReplayJob job) {
    return "replay:" + job.id();
  }
}
