package org.fengqiao.hub.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayJob.Counts;
import org.fengqiao.hub.ledger.replays.ReplayWork;
import org.fengqiao.hub.ledger.replays.ReplayWork.Released;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * The step of the route {@code replay}: sees what became of the last items of a job, holds to its
 * rules, and releases the next ones. Everything it knows stands in the ledger, so that any hub may
 * take the next step.
 */
@Component("replay")
class Replay {

  private static final int MOST_AT_ONCE = 100;

  private final ReplayWork work;
  private final Partners partners;

  Replay(ReplayWork work, Partners partners) {
    this.work = work;
    this.partners = partners;
  }

  /** Moves one running job on; the work that is to be handed over when the transaction commits. */
  public List<HandOver> step() {
    Optional<ReplayJob> held = work.hold();
    if (held.isEmpty()) {
      return List.of();
    }
    ReplayJob job = held.get();
    work.ended(job.id());
    ReplayJob now = work.find(job.id());
    return next(now);
  }

  private List<HandOver> next(ReplayJob job) {
    Counts counts = job.counts();
    if (counts.pending() == 0 && counts.released() == 0) {
      work.end(job.id(), ReplayJob.State.DONE, null);
      return List.of();
    }
    Optional<String> stop = stop(job);
    if (stop.isPresent()) {
      work.end(job.id(), ReplayJob.State.STOPPED, stop.get());
      return List.of();
    }
    int room = CanarySteps.room(job.plan().canary(), counts, MOST_AT_ONCE);
    return room == 0
        ? List.of()
        : work.release(job, room, this::isPulled).stream().flatMap(this::handOver).toList();
  }

  private Optional<String> stop(ReplayJob job) {
    Counts counts = job.counts();
    long ended = counts.done() + counts.failed();
    if (counts.failed() > 0 && counts.failed() * 100 > job.plan().stopPercent() * ended) {
      return Optional.of(counts.failed() + " of " + ended + " ended badly");
    }
    return work.silentPartner(job.id()).map(partner -> partner + " does not answer");
  }

  private boolean isPulled(String partner, MessageKind kind) {
    return partners.byId(partner).outbound(kind).isCollected();
  }

  private Stream<HandOver> handOver(Released released) {
    return switch (released.how()) {
      case DELIVERY ->
          Stream.of(
              new HandOver(
                  "deliver." + partners.byId(released.partner()).line(released.kind()),
                  String.valueOf(released.caseId()),
                  String.valueOf(released.deliveryId())));
      case CASE ->
          Stream.of(
              new HandOver(
                  "casework",
                  String.valueOf(released.caseId()),
                  String.valueOf(released.caseId())));
      case RETAKE ->
          Stream.of(new HandOver("retake", released.partner(), released.messageId().toString()));
      case INBOX, BEHIND -> Stream.empty();
    };
  }
}
