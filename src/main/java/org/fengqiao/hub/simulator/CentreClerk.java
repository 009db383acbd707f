package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Works through the script for each referral. Every document is written to the drafts before it is
 * sent, so that a repeat after any crash, here or there, is the same document under the same id.
 */
final class CentreClerk implements CentreInbox.Clerk, AutoCloseable {

  private static final int DESKS = 4;
  private static final Duration FIRST_RETRY = Duration.ofMillis(250);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

  private final CentreScript script;
  private final CentreReading reading;
  private final CentreDrafts drafts;
  private final CentrePost post;
  private final ComplaintDesk complaints;
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Map<String, Boolean> withdrawn = new ConcurrentHashMap<>();
  private final Map<String, ConfirmationDecision> decisions = new ConcurrentHashMap<>();
  private final Set<String> confirming = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor desks = new ScheduledThreadPoolExecutor(DESKS);

  CentreClerk(CentreScript script, CentreReading reading, CentreDrafts drafts, CentrePost post) {
    this.reading = reading;
    this.script = script;
    this.drafts = drafts;
    this.post = post;
    this.complaints = new ComplaintDesk(script.answerAfter(), drafts, post);
    desks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    desks.setRemoveOnCancelPolicy(true);
    desks.prestartAllCoreThreads();
  }

  @Override
  public void check(Envelope envelope, byte[] document) {
    if (script.ending() != null && envelope.kind() == MessageKind.CASE_REFERRAL) {
      reading.referral(document);
    } else if (envelope.kind() == MessageKind.CONFIRMATION_DECISION) {
      reading.decision(document);
    } else if (envelope.kind() == MessageKind.COMPLAINT_TRANSFER) {
      reading.complaint(document);
    }
  }

  /** Takes note of a message that arrived; a referral starts its script, or goes on with it. */
  @Override
  public void see(Envelope envelope, byte[] document) {
    String caseId = Optional.ofNullable(envelope.caseId()).orElse("");
    if (envelope.kind() == MessageKind.CONFIRMATION_DECISION) {
      decisions.put(caseId, reading.decision(document));
    }
    if (script.ending() == null) {
      return;
    }
    if (envelope.kind() == MessageKind.COMPLAINT_TRANSFER) {
      complaints.see(reading.complaint(document));
    } else if (envelope.kind() == MessageKind.REFERRAL_WITHDRAWAL) {
      withdrawn.put(caseId, true);
    } else if (envelope.kind() == MessageKind.REFERRAL_AMENDMENT) {
      versions.merge(caseId, envelope.version(), Math::max);
    } else if (envelope.kind() == MessageKind.CASE_REFERRAL) {
      versions.merge(caseId, envelope.version(), Math::max);
      CaseReferral referral = reading.referral(document);
      CentreScript.Ending ending = script.ending().apply(referral);
      if (script.confirms(referral, ending)) {
        confirming.add(caseId);
      }
      plan(new Job(caseId, referral, ending, CentreReply.RESPONSE));
    }
  }

  /** The newest decision about a case's agreement. */
  Optional<ConfirmationDecision> decision(String caseId) {
    return Optional.ofNullable(decisions.get(caseId));
  }

  /** Whether the agreement of a case is or will be taken to the court. */
  boolean confirms(String caseId) {
    return confirming.contains(caseId);
  }

  @Override
  public void close() {
    desks.shutdownNow();
    complaints.close();
  }

  private record Job(
      String caseId, CaseReferral referral, CentreScript.Ending ending, CentreReply step) {

    String messageId() {
      return messageId(step);
    }

    String messageId(CentreReply reply) {
      return CentreReply.idOf(
          referral.getHeader().getSender(), referral.getHeader().getMessageId(), reply);
    }

    Job next(CentreReply step) {
      return new Job(caseId, referral, ending, step);
    }
  }

  private void plan(Job job) {
    Duration wait =
        switch (job.step()) {
          case RESPONSE -> script.answerAfter();
          case PROGRESS -> script.progressAfter();
          case OUTCOME, CONFIRMATION -> script.outcomeAfter();
        };
    later(job, wait, FIRST_RETRY);
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
    if (withdrawn.containsKey(job.caseId())) {
      return;
    }
    if (drafts.sent(job.messageId()) || bring(job)) {
      goOn(job);
    } else {
      Duration twice = nextWait.multipliedBy(2);
      later(job, nextWait, twice.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : twice);
    }
  }

  private void goOn(Job job) {
    boolean declined = job.ending() == CentreScript.Ending.DECLINED;
    if (job.step() == CentreReply.RESPONSE && !declined) {
      plan(job.next(CentreReply.PROGRESS));
    } else if (job.step() == CentreReply.PROGRESS) {
      plan(job.next(CentreReply.OUTCOME));
    } else if (job.step() == CentreReply.OUTCOME && confirming.contains(job.caseId())) {
      plan(job.next(CentreReply.CONFIRMATION));
    }
  }

  private boolean bring(Job job) {
    try {
      int version = versions.getOrDefault(job.caseId(), 1);
      String id = job.messageId();
      byte[] document =
          switch (job.step()) {
            case RESPONSE ->
                drafts.written(id, w -> w.response(job.referral(), version, id, job.ending()));
            case PROGRESS -> drafts.written(id, w -> w.progress(job.referral(), version, id));
            case OUTCOME -> {
              Material signed = signed(job);
              yield drafts.written(
                  id, w -> w.outcome(job.referral(), version, id, job.ending(), signed));
            }
            case CONFIRMATION -> {
              MediationOutcome outcome = drafts.outcome(job.messageId(CentreReply.OUTCOME));
              yield drafts.written(id, w -> w.confirmation(job.referral(), version, id, outcome));
            }
          };
      return post.brought(id, document);
    } catch (IOException | UncheckedIOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private @Nullable Material signed(Job job) throws IOException, InterruptedException {
    return job.ending() == CentreScript.Ending.UNREACHABLE ? null : post.uploaded(job.caseId());
  }
}
