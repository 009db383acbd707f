package org.fengqiao.hub.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.Reloaded;
import org.fengqiao.hub.canonical.Revision;
import org.fengqiao.hub.canonical.Trial;
import org.fengqiao.hub.ledger.replays.Overtaken;
import org.fengqiao.hub.ledger.replays.ReplayItem;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.fengqiao.hub.ledger.replays.Restart;
import org.fengqiao.hub.ledger.replays.Restarts;
import org.springframework.stereotype.Component;

/** Tries what failed on the mapping of today, through the routes that would do it in earnest. */
@Component
class Rehearsal {

  /**
   * What came of a dry run.
   *
   * @param items what was tried
   * @param passes would pass
   * @param fails would fail again
   * @param nothingToDo delivered or taken since
   * @param superseded of all of them: a later message of the same sort was delivered since
   * @param reasons why they would fail, and how many with each
   */
  record Outcome(
      int items,
      int passes,
      int fails,
      int nothingToDo,
      long superseded,
      Map<String, Integer> reasons) {}

  private final ProducerTemplate routes;
  private final Overtaken overtaken;
  private final Restarts restarts;

  Rehearsal(ProducerTemplate routes, Overtaken overtaken, Restarts restarts) {
    this.restarts = restarts;
    this.routes = routes;
    this.overtaken = overtaken;
  }

  /** Each as the plan would have it done. */
  Outcome of(List<ReplayItem> items, ReplayPlan plan) {
    Map<ReplayItem, Restart> from = restarts.of(plan, items);
    Map<Trial.Verdict, Integer> verdicts = new TreeMap<>();
    Map<String, Integer> reasons = new TreeMap<>();
    for (ReplayItem item : items) {
      Trial trial = trial(item, from.getOrDefault(item, Restart.NOTHING_LEFT));
      verdicts.merge(trial.verdict(), 1, Integer::sum);
      if (trial.verdict() == Trial.Verdict.FAILS) {
        reasons.merge(trial.why(), 1, Integer::sum);
      }
    }
    return new Outcome(
        items.size(),
        verdicts.getOrDefault(Trial.Verdict.PASSES, 0),
        verdicts.getOrDefault(Trial.Verdict.FAILS, 0),
        verdicts.getOrDefault(Trial.Verdict.NOTHING_TO_DO, 0),
        overtaken.among(items),
        reasons);
  }

  private Trial trial(ReplayItem item, Restart from) {
    return switch (from) {
      case ANEW -> ask("direct:rehearse-delivery", String.valueOf(item.deliveryId()), Trial.class);
      case INTAKE -> ask("direct:rehearse-intake", item.messageId().toString(), Trial.class);
      // bytes need no mapping, and what casework set aside has none to try: only doing it tells
      case BYTES, CASE -> Trial.PASSES;
      case NOT_KEPT, OTHER_STEP -> Trial.fails(from.name());
      case NOTHING_LEFT -> Trial.NOTHING_TO_DO;
    };
  }

  /** What the mapping made of a message when it came in. */
  Optional<MappingReport> explainIntake(UUID messageId) {
    return explained("direct:explain-intake", messageId);
  }

  /** What the mapping made of a message for the receiver of a delivery. */
  Optional<MappingReport> explainDelivery(UUID deliveryId) {
    return explained("direct:explain-delivery", deliveryId);
  }

  /** What is wrong with a corrected message. */
  Revision.Findings check(Revision revision) {
    return ask("direct:check-revision", revision, Revision.Findings.class);
  }

  private Optional<MappingReport> explained(String route, UUID id) {
    return Optional.ofNullable(
        routes.requestBody(route, (Object) id.toString(), MappingReport.class));
  }

  private <T> T ask(String route, Object question, Class<T> answer) {
    return Objects.requireNonNull(routes.requestBody(route, question, answer));
  }

  /** Reads the mappings again. */
  @SuppressWarnings("unchecked")
  List<Reloaded> reload() {
    return ask("direct:reload-mappings", "", List.class);
  }
}
