package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.canonical.model.ComplaintDecision;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MatterType;

/**
 * The centre's desk for complaints from the regulator: says whether they are mediable, mediates,
 * and reports. What is no complaint it gives back with the reason.
 */
final class ComplaintDesk implements AutoCloseable {

  private static final Duration RETRY = Duration.ofMillis(500);

  private final Duration step;
  private final CentreDrafts drafts;
  private final CentrePost post;
  private final ScheduledThreadPoolExecutor desk = new ScheduledThreadPoolExecutor(1);

  ComplaintDesk(Duration step, CentreDrafts drafts, CentrePost post) {
    this.step = step;
    this.drafts = drafts;
    this.post = post;
    desk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Takes note of a complaint that arrived. */
  void see(ComplaintTransfer complaint) {
    List<ComplaintDecision> decisions =
        complaint.getMatterType() == MatterType.COMPLAINT
            ? List.of(ComplaintDecision.MEDIABLE, ComplaintDecision.AGREED)
            : List.of(ComplaintDecision.NOT_MEDIABLE);
    later(new Job(complaint, decisions), step);
  }

  /** The id of an answer: always the same for one complaint, so that a repeat is a repeat. */
  static String idOf(String complaintId, ComplaintDecision decision) {
    String digest = Digests.sha256(complaintId.getBytes(StandardCharsets.UTF_8));
    return "cq-"
        + digest.substring(0, 24)
        + "-"
        + decision.value().toLowerCase(java.util.Locale.ROOT);
  }

  private record Job(ComplaintTransfer complaint, List<ComplaintDecision> decisions) {

    String id() {
      return idOf(complaint.getHeader().getMessageId(), decisions.get(0));
    }
  }

  private void later(Job job, Duration wait) {
    try {
      desk.schedule(() -> attempt(job), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      if (!desk.isShutdown()) {
        throw e;
      }
    }
  }

  private void attempt(Job job) {
    if (drafts.sent(job.id()) || bring(job)) {
      if (job.decisions().size() > 1) {
        later(new Job(job.complaint(), job.decisions().subList(1, job.decisions().size())), step);
      }
    } else {
      later(job, RETRY);
    }
  }

  private boolean bring(Job job) {
    try {
      ComplaintDecision decision = job.decisions().get(0);
      Material agreement =
          decision == ComplaintDecision.AGREED
              ? post.agreement(job.complaint().getCaseReference().getHubCaseId())
              : null;
      byte[] document =
          drafts.written(
              job.id(), w -> w.complaint(job.complaint(), job.id(), decision, agreement));
      return post.brought(job.id(), document);
    } catch (IOException | UncheckedIOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    desk.shutdownNow();
  }
}
