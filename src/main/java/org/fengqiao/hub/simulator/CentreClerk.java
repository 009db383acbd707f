package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;

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
  private final CentreCases cases = new CentreCases();
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
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
      decided(caseId, reading.decision(document));
    }
    if (script.ending() == null) {
      return;
    }
    Job waiting = jobs.get(caseId);
    if (envelope.kind() == MessageKind.CONSENT_ANSWER && waiting != null) {
      plan(waiting.next(CentreReply.PROGRESS));
    } else if (envelope.kind() == MessageKind.COMPLAINT_TRANSFER) {
      complaints.see(reading.complaint(document));
    } else if (envelope.kind() == MessageKind.REFERRAL_WITHDRAWAL) {
      cases.withdraw(caseId);
    } else if (envelope.kind() == MessageKind.REFERRAL_AMENDMENT) {
      cases.version(caseId, envelope.version());
    } else if (envelope.kind() == MessageKind.CASE_REFERRAL) {
      cases.version(caseId, envelope.version());
      CaseReferral referral = reading.referral(document);
      CentreScript.Ending ending = script.ending().apply(referral);
      if (ending == CentreScript.Ending.UNANSWERED) {
        return;
      }
      Job job = new Job(caseId, referral, ending, CentreReply.RESPONSE);
      script.door(referral, ending).ifPresent(door -> cases.take(caseId, door));
      jobs.put(caseId, job);
      plan(job);
    }
  }

  /** What the centre does about a decision that came for an agreement it took to a door itself. */
  private void decided(String caseId, ConfirmationDecision decision) {
    cases.decide(caseId, decision);
    Job job = jobs.get(caseId);
    if (job == null || cases.door(caseId).isEmpty()) {
      return;
    }
    if (decision.getDecision() == ConfirmationDecisionKind.STATEMENT_ISSUED) {
      plan(job.next(CentreReply.SIGNED_FOR));
    } else if (decision.getDecision() == ConfirmationDecisionKind.CERTIFICATE_ISSUED) {
      plan(job.next(CentreReply.DEFAULT_REPORT));
    }
  }

  /** What the clerks know of the cases. */
  CentreCases cases() {
    return cases;
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
          default -> script.outcomeAfter();
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
    if (cases.isWithdrawn(job.caseId())) {
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
      boolean asks = script.asked(job.referral()).isPresent();
      plan(job.next(asks ? CentreReply.CONSENT : CentreReply.PROGRESS));
    } else if (job.step() == CentreReply.PROGRESS
        && job.ending() != CentreScript.Ending.UNDER_WAY) {
      plan(job.next(CentreReply.OUTCOME));
    } else if (job.step() == CentreReply.OUTCOME && cases.door(job.caseId()).isPresent()) {
      plan(job.next(CentreReply.CONFIRMATION));
    }
  }

  private boolean bring(Job job) {
    try {
      return post.brought(job.messageId(), written(job));
    } catch (IOException | UncheckedIOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private byte[] written(Job job) throws IOException, InterruptedException {
    int version = cases.version(job.caseId());
    String id = job.messageId();
    CaseReferral referral = job.referral();
    if (job.step() == CentreReply.OUTCOME) {
      Material paper = paper(job);
      Optional<Door> door = cases.door(job.caseId());
      return drafts.written(
          id, w -> w.outcome(referral, version, id, job.ending(), paper, door.orElse(null)));
    }
    return switch (job.step()) {
      case RESPONSE -> drafts.written(id, w -> w.response(referral, version, id, job.ending()));
      case CONSENT ->
          drafts.written(
              id, w -> w.consent(referral, version, id, script.asked(referral).orElseThrow()));
      case PROGRESS -> drafts.written(id, w -> w.progress(referral, version, id));
      case SIGNED_FOR -> drafts.written(id, w -> w.signedFor(referral, version, id));
      default -> drafts.written(id, w -> afterwards(w, job, version));
    };
  }

  /** What rests on the outcome: the request, and the report that it was not kept. */
  private Message afterwards(CentreDocuments writing, Job job, int version) {
    MediationOutcome outcome = drafts.outcome(job.messageId(CentreReply.OUTCOME));
    String id = job.messageId();
    if (job.step() == CentreReply.CONFIRMATION) {
      Door door = cases.door(job.caseId()).orElseThrow();
      return writing.confirmation(job.referral(), version, id, outcome, door);
    }
    String certificate =
        cases.document(job.caseId(), ConfirmationDecisionKind.CERTIFICATE_ISSUED).orElseThrow();
    return writing.defaulted(job.referral(), version, id, outcome, certificate);
  }

  private Material paper(Job job) throws IOException, InterruptedException {
    return job.ending() == CentreScript.Ending.UNREACHABLE
        ? post.returnLetter(job.caseId())
        : post.agreement(job.caseId());
  }
}
