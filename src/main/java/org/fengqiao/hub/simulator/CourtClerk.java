package org.fengqiao.hub.simulator;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.xml.bind.JAXB;
import jakarta.xml.ws.WebServiceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.CourtPort;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.ReceiveConfirmationRequest;
import org.fengqiao.hub.simulator.court.RequestRefused;
import org.fengqiao.hub.simulator.court.SubmitConfirmationDecision;

/**
 * Works through the court's script for each request. A decision is written down before it is sent,
 * so that a repeat is the same document under the same id.
 */
final class CourtClerk implements AutoCloseable {

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final CourtScript script;
  private final CourtPort hub;
  private final Drafts drafts;
  private final AttachmentFolder attachments;
  private final ScheduledThreadPoolExecutor desk = new ScheduledThreadPoolExecutor(1);

  CourtClerk(CourtScript script, CourtPort hub, Path folder, AttachmentFolder attachments) {
    this.script = script;
    this.hub = hub;
    this.drafts = new Drafts(folder);
    this.attachments = attachments;
    desk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    desk.prestartAllCoreThreads();
  }

  private enum Step {
    ACCEPTED,
    DECIDED
  }

  /** A request had its effect: the script begins, or goes on where it was. */
  void see(ReceiveConfirmationRequest request) {
    if (script.step() != null) {
      later(request, Step.ACCEPTED, script.step());
    }
  }

  private void later(ReceiveConfirmationRequest request, Step step, Duration wait) {
    if (!desk.isShutdown()) {
      desk.schedule(() -> attempt(request, step), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void attempt(ReceiveConfirmationRequest request, Step step) {
    String id = idOf(request, step);
    if (!drafts.sent(id) && !brought(id, written(request, step, id))) {
      later(request, step, RETRY);
    } else if (step == Step.ACCEPTED && script.step() != null) {
      later(request, Step.DECIDED, script.step());
    }
  }

  private static String idOf(ReceiveConfirmationRequest request, Step step) {
    String source = request.getCase().getHubCaseId() + "/" + request.getHeader().getMessageId();
    return "cd-"
        + Digests.sha256(source.getBytes(StandardCharsets.UTF_8)).substring(0, 24)
        + "-"
        + step.name().toLowerCase(Locale.ROOT);
  }

  private SubmitConfirmationDecision written(
      ReceiveConfirmationRequest request, Step step, String id) {
    byte[] document = drafts.written(id, () -> write(request, step, id));
    SubmitConfirmationDecision decision =
        JAXB.unmarshal(new ByteArrayInputStream(document), SubmitConfirmationDecision.class);
    decision.getMaterial().forEach(this::attach);
    return decision;
  }

  private byte[] write(ReceiveConfirmationRequest request, Step step, String id) {
    CourtPaper paper = new CourtPaper(request, LocalDateTime.now(QINGDAO));
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    if (step == Step.ACCEPTED) {
      JAXB.marshal(paper.accepted(id), document);
    } else {
      keep(paper.pdf());
      JAXB.marshal(paper.decided(id), document);
    }
    return document.toByteArray();
  }

  private void keep(byte[] pdf) {
    try {
      attachments.store(new ByteArrayInputStream(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void attach(Material material) {
    Path file = attachments.find(material.getDigest()).orElseThrow();
    material.setContent(new DataHandler(new FileDataSource(file.toFile())));
  }

  /** Sends once; true when the hub answered for good, be it yes or no. */
  private boolean brought(String id, SubmitConfirmationDecision decision) {
    try {
      Acknowledgement answer = hub.submitConfirmationDecision(decision);
      drafts.answered(id, 200, answer.getStatus().value());
    } catch (RequestRefused e) {
      drafts.answered(id, 500, "REFUSED");
    } catch (WebServiceException e) {
      return false;
    }
    return true;
  }

  @Override
  public void close() {
    desk.shutdownNow();
    drafts.close();
  }
}
