package org.fengqiao.hub.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.fengqiao.hub.canonical.model.DigestAlgorithm;
import org.fengqiao.hub.canonical.model.Material;
import org.jspecify.annotations.Nullable;

/** Brings the centre's documents and materials to the hub over REST. */
final class CentrePost {

  private final HubRest hub;
  private final CentreDrafts drafts;
  private final AttachmentFolder attachments;
  private volatile @Nullable CentreQueues queues;

  CentrePost(HubRest hub, CentreDrafts drafts, AttachmentFolder attachments) {
    this.hub = hub;
    this.drafts = drafts;
    this.attachments = attachments;
  }

  /** From now on documents go by queue; materials still go over REST. */
  void byQueue(CentreQueues queues) {
    this.queues = queues;
  }

  /** Sends once; true when the hub answered for good, be it yes or no. */
  boolean brought(String messageId, byte[] document) throws IOException, InterruptedException {
    CentreQueues wire = queues;
    if (wire != null) {
      wire.send(messageId, document); // the answer comes to the other queue
      return true;
    }
    HubRest.Answer answer = hub.send(messageId, "application/json", document);
    if (!answer.accepted() && answer.temporary()) {
      return false;
    }
    drafts.answered(messageId, answer.status(), answer.body());
    return true;
  }

  /** Uploads the signed agreement of a case and says how a message names it. */
  Material agreement(String caseId) throws IOException, InterruptedException {
    Material material = new Material();
    material.setMaterialId("agreement-1");
    material.setKind("AGREEMENT");
    material.setTitle("调解协议书");
    material.setFileName("tiaojie-xieyi.pdf");
    return uploaded(material, AgreementPdf.of(caseId));
  }

  /** The same with the letter that goes with the materials of a case given back. */
  Material returnLetter(String caseId) throws IOException, InterruptedException {
    Material material = new Material();
    material.setMaterialId("return-letter-1");
    material.setKind("RETURN_LETTER");
    material.setTitle("退回函");
    material.setFileName("tuihui-han.pdf");
    return uploaded(material, AgreementPdf.of(caseId + " given back"));
  }

  private Material uploaded(Material material, byte[] pdf)
      throws IOException, InterruptedException {
    String digest = attachments.store(new ByteArrayInputStream(pdf));
    Path file = attachments.find(digest).orElseThrow();
    HubRest.Answer answer = hub.upload(digest, "application/pdf", file);
    if (!answer.accepted()) {
      throw new IOException("the hub did not take the paper: status " + answer.status());
    }
    material.setMediaType("application/pdf");
    material.setSize(pdf.length);
    material.setDigestAlgorithm(DigestAlgorithm.SHA256);
    material.setDigest(digest);
    return material;
  }
}
