package org.fengqiao.hub.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.ConsentAnswer;
import org.fengqiao.hub.canonical.model.ConsentRequest;
import org.fengqiao.hub.canonical.model.DigestAlgorithm;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.InstitutionReply;
import org.fengqiao.hub.canonical.model.Material;

/** The bank's desk: consents whenever it is asked, with the two documents that are enough. */
final class InstitutionDesk implements CentreInbox.Clerk, AutoCloseable {

  private static final long RETRY_MILLIS = 500;
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final HubRest hub;
  private final Drafts drafts;
  private final AttachmentFolder attachments;
  private final CanonicalJson json = new CanonicalJson(CanonicalXml.load(Path.of("mappings")));
  private final ScheduledThreadPoolExecutor desk = new ScheduledThreadPoolExecutor(1);

  InstitutionDesk(HubRest hub, Drafts drafts, AttachmentFolder attachments) {
    this.hub = hub;
    this.drafts = drafts;
    this.attachments = attachments;
    desk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void misbehave(Misbehaviour misbehaviour) {
    hub.misbehave(misbehaviour);
  }

  HubRest.Answer reconcile(LocalDate day, Journal received)
      throws IOException, InterruptedException {
    return new DayBook(drafts.sent(), received).give(hub, day);
  }

  @Override
  public void check(Envelope envelope, byte[] document) {
    // whatever the hub sends it concerns it
  }

  @Override
  public void see(Envelope envelope, byte[] document) {
    if (envelope.kind() == MessageKind.CONSENT_REQUEST) {
      later((ConsentRequest) json.read(document), 0);
    }
  }

  private void later(ConsentRequest request, long wait) {
    try {
      desk.schedule(() -> attempt(request), wait, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      if (!desk.isShutdown()) {
        throw e;
      }
    }
  }

  private void attempt(ConsentRequest request) {
    String id = request.getHeader().getMessageId() + "-consent";
    if (!drafts.sent(id) && !bring(id, request)) {
      later(request, RETRY_MILLIS);
    }
  }

  private boolean bring(String id, ConsentRequest request) {
    try {
      List<Material> papers =
          List.of(paper("POWER_OF_ATTORNEY", "授权委托书", id), paper("IDENTITY_PROOF", "代理人身份证明", id));
      byte[] document = drafts.written(id, () -> json.write(answer(id, request, papers)));
      HubRest.Answer said = hub.send(id, "application/json", document);
      if (!said.accepted() && said.temporary()) {
        return false;
      }
      drafts.answered(id, said.status(), said.body());
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ConsentAnswer answer(String id, ConsentRequest request, List<Material> papers) {
    OffsetDateTime now = OffsetDateTime.now(QINGDAO).truncatedTo(ChronoUnit.SECONDS);
    Header header = new Header();
    header.setMessageId(id);
    header.setEventTime(now);
    header.setSentTime(now);
    header.setInReplyTo(request.getHeader().getMessageId());
    ConsentAnswer answer = new ConsentAnswer();
    answer.setHeader(header);
    answer.setCaseReference(request.getCaseReference());
    answer.setPartyId(request.getPartyId());
    answer.setAnswer(InstitutionReply.CONSENTED);
    answer.setAnsweredAt(now);
    answer.setMaterials(papers);
    return answer;
  }

  private Material paper(String kind, String title, String of)
      throws IOException, InterruptedException {
    byte[] pdf = AgreementPdf.of(kind + " " + of);
    String digest = attachments.store(new ByteArrayInputStream(pdf));
    HubRest.Answer stored =
        hub.upload(digest, "application/pdf", attachments.find(digest).orElseThrow());
    if (!stored.accepted()) {
      throw new IOException("the hub did not take the paper: status " + stored.status());
    }
    Material material = new Material();
    material.setMaterialId(Digests.sha256(kind.getBytes(StandardCharsets.UTF_8)).substring(0, 12));
    material.setKind(kind);
    material.setTitle(title);
    material.setMediaType("application/pdf");
    material.setSize(pdf.length);
    material.setDigestAlgorithm(DigestAlgorithm.SHA256);
    material.setDigest(digest);
    return material;
  }

  @Override
  public void close() {
    desk.shutdownNow();
    drafts.close();
  }
}
