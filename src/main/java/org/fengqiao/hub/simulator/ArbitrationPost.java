package org.fengqiao.hub.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Brings the commission's call-backs and documents to the hub. */
final class ArbitrationPost {

  private final HubRest hub;
  private final Drafts drafts;
  private final AttachmentFolder attachments;
  private final AtomicLong recognised = new AtomicLong();
  private volatile boolean twice;

  ArbitrationPost(HubRest hub, Drafts drafts, AttachmentFolder attachments) {
    this.hub = hub;
    this.drafts = drafts;
    this.attachments = attachments;
  }

  void misbehave(Misbehaviour misbehaviour) {
    hub.misbehave(misbehaviour);
  }

  /** Whether each call-back is made a second time. */
  void twice(boolean on) {
    twice = on;
  }

  /** How many second call-backs the hub knew again. */
  long recognised() {
    return recognised.get();
  }

  /** Sends once; true when the hub answered for good, be it yes or no. */
  boolean brought(String id, byte[] document) throws IOException, InterruptedException {
    HubRest.Answer answer = hub.send(id, "application/json", document);
    if (!answer.accepted() && answer.temporary()) {
      return false;
    }
    if (twice) {
      HubRest.Answer again = hub.send(id, "application/json", document);
      recognised.addAndGet(again.body().contains("DUPLICATE") ? 1 : 0);
    }
    drafts.answered(id, answer.status(), answer.body());
    return true;
  }

  /** Uploads the statement or award of a case. */
  ArbitrationDocuments.Filed uploaded(String caseNo, ArbitrationStep step)
      throws IOException, InterruptedException {
    byte[] pdf = AgreementPdf.of(caseNo + " " + step);
    String digest = attachments.store(new ByteArrayInputStream(pdf));
    Path file = attachments.find(digest).orElseThrow();
    HubRest.Answer answer = hub.upload(digest, "application/pdf", file);
    if (!answer.accepted()) {
      throw new IOException("the hub did not take the document: status " + answer.status());
    }
    return new ArbitrationDocuments.Filed(digest, pdf.length);
  }
}
