package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Works through the script for each application. What the parties do next (signed for, regret,
 * withdrawal) ends what was still to be said before. Documents are written before they are sent, so
 * that a repeat is the same document under the same id.
 */
final class ArbitrationClerk implements AutoCloseable {

  private static final int DESKS = 2;
  private static final Duration FIRST_RETRY = Duration.ofMillis(250);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

  private final ArbitrationScript script;
  private final ArbitrationDocuments documents;
  private final Drafts drafts;
  private final ArbitrationPost post;
  private final Map<String, String> current = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor desks = new ScheduledThreadPoolExecutor(DESKS);

  ArbitrationClerk(
      ArbitrationScript script,
      ArbitrationDocuments documents,
      Drafts drafts,
      ArbitrationPost post) {
    this.script = script;
    this.documents = documents;
    this.drafts = drafts;
    this.post = post;
    desks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Takes note of a document that had an effect. */
  void see(ArbitrationPaper paper) {
    List<ArbitrationStep> steps = script.answers(paper);
    if (!steps.isEmpty()) {
      current.put(paper.caseNo(), paper.requestId());
      later(new Job(paper, steps), script.step(), FIRST_RETRY);
    }
  }

  @Override
  public void close() {
    desks.shutdownNow();
  }

  private record Job(ArbitrationPaper paper, List<ArbitrationStep> steps) {

    ArbitrationStep step() {
      return steps.get(0);
    }

    String id() {
      return ArbitrationStep.idOf(paper.caseNo(), paper.requestId(), step());
    }

    Job rest() {
      return new Job(paper, steps.subList(1, steps.size()));
    }
  }

  private void later(Job job, Duration wait, Duration nextWait) {
    try {
      desks.schedule(() -> attempt(job, nextWait), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      if (!desks.isShutdown()) {
        throw e;
      }
    }
  }

  private void attempt(Job job, Duration nextWait) {
    if (!job.paper().requestId().equals(current.get(job.paper().caseNo()))) {
      return;
    }
    if (drafts.sent(job.id()) || bring(job)) {
      if (job.steps().size() > 1) {
        later(job.rest(), script.step(), FIRST_RETRY);
      }
    } else {
      Duration twice = nextWait.multipliedBy(2);
      later(job, nextWait, twice.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : twice);
    }
  }

  private boolean bring(Job job) {
    try {
      ArbitrationDocuments.Filed filed = filed(job);
      byte[] document =
          drafts.written(
              job.id(), () -> documents.callback(job.paper(), job.step(), job.id(), filed));
      return post.brought(job.id(), document);
    } catch (IOException | UncheckedIOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ArbitrationDocuments.@Nullable Filed filed(Job job)
      throws IOException, InterruptedException {
    return job.step().hasDocument() ? post.uploaded(job.paper().caseNo(), job.step()) : null;
  }
}
