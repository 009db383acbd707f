package org.fengqiao.hub.simulator;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.notary.ObjectFactory;

/**
 * Works through the script for each paper. A later paper of a matter ends what was still to be said
 * about an earlier one. Documents are written before they are sent, so that a repeat is the same
 * document under the same id.
 */
final class NotaryClerk implements AutoCloseable {

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final JAXBContext XML = binding();

  private final Drafts drafts;
  private final AttachmentFolder attachments;
  private final NotaryPost post;
  private final Map<String, String> current = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor desk = new ScheduledThreadPoolExecutor(1);
  private volatile NotaryScript script;

  NotaryClerk(NotaryScript script, Drafts drafts, AttachmentFolder attachments, NotaryPost post) {
    this.script = script;
    this.drafts = drafts;
    this.attachments = attachments;
    this.post = post;
    desk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    desk.prestartAllCoreThreads();
  }

  /** From the next paper on. */
  void follow(NotaryScript other) {
    script = other;
  }

  /** A paper had its effect: the script begins, or goes on where it was. */
  void see(NotaryPaper paper) {
    List<NotaryStep> steps = script.answers(paper.document());
    if (!steps.isEmpty()) {
      current.put(paper.hubCase(), paper.messageId());
      later(paper, steps, script.step());
    }
  }

  private void later(NotaryPaper paper, List<NotaryStep> steps, Duration wait) {
    try {
      desk.schedule(() -> attempt(paper, steps), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      if (!desk.isShutdown()) {
        throw e;
      }
    }
  }

  private void attempt(NotaryPaper paper, List<NotaryStep> steps) {
    if (!paper.messageId().equals(current.get(paper.hubCase()))) {
      return;
    }
    NotaryStep step = steps.get(0);
    String id = NotaryStep.idOf(paper.hubCase(), paper.messageId(), step);
    if (!drafts.sent(id) && !post.brought(id, written(paper, step, id))) {
      later(paper, steps, RETRY);
    } else if (steps.size() > 1) {
      later(paper, steps.subList(1, steps.size()), script.step());
    }
  }

  private Object written(NotaryPaper paper, NotaryStep step, String id) {
    return read(drafts.written(id, () -> write(paper, step, id)));
  }

  private byte[] write(NotaryPaper paper, NotaryStep step, String id) {
    try {
      attachments.store(new ByteArrayInputStream(NotaryDocuments.pdf(paper, step)));
      ByteArrayOutputStream document = new ByteArrayOutputStream();
      Object written = new NotaryDocuments(paper, LocalDateTime.now(QINGDAO)).write(step, id);
      XML.createMarshaller().marshal(written, document);
      return document.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JAXBException e) {
      throw new IllegalStateException("what the office writes can be written", e);
    }
  }

  /** A document of the contract. */
  static Object read(byte[] document) {
    try {
      return XML.createUnmarshaller().unmarshal(new ByteArrayInputStream(document));
    } catch (JAXBException e) {
      throw new UnreadableDocument(new IOException("not a document of the contract", e));
    }
  }

  private static JAXBContext binding() {
    try {
      return JAXBContext.newInstance(ObjectFactory.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("generated classes can always be bound", e);
    }
  }

  @Override
  public void close() {
    desk.shutdownNow();
  }
}
