package org.fengqiao.hub.simulator;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.xml.ws.WebServiceException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.hub.simulator.notary.Acknowledgement;
import org.fengqiao.hub.simulator.notary.DeliverCertificate;
import org.fengqiao.hub.simulator.notary.DeliverExecutionCertificate;
import org.fengqiao.hub.simulator.notary.Material;
import org.fengqiao.hub.simulator.notary.NotaryPort;
import org.fengqiao.hub.simulator.notary.RefuseExecutionCertificate;
import org.fengqiao.hub.simulator.notary.ReportProgress;
import org.fengqiao.hub.simulator.notary.RequestRefused;
import org.fengqiao.hub.simulator.notary.RevokeCertificate;
import org.fengqiao.hub.simulator.notary.Status;

/** Brings what the office wrote to the hub, each document by its own operation. */
final class NotaryPost {

  private final NotaryPort hub;
  private final Drafts drafts;
  private final AttachmentFolder attachments;
  private final AtomicLong recognised = new AtomicLong();
  private volatile boolean twice;

  NotaryPost(NotaryPort hub, Drafts drafts, AttachmentFolder attachments) {
    this.hub = hub;
    this.drafts = drafts;
    this.attachments = attachments;
  }

  /** Whether each call is made a second time. */
  void twice(boolean on) {
    twice = on;
  }

  /** How many second calls the hub knew again. */
  long recognised() {
    return recognised.get();
  }

  /** Sends once; true when the hub answered for good, be it yes or no. */
  boolean brought(String id, Object document) {
    try {
      Acknowledgement answer = call(document);
      if (twice) {
        recognised.addAndGet(call(document).getStatus() == Status.DUPLICATE ? 1 : 0);
      }
      drafts.answered(id, 200, words(answer));
    } catch (RequestRefused e) {
      drafts.answered(id, 500, "REFUSED");
    } catch (WebServiceException e) {
      return false;
    }
    return true;
  }

  private static String words(Acknowledgement answer) {
    return answer.getFault().isEmpty()
        ? answer.getStatus().value()
        : answer.getStatus().value() + " " + answer.getFault().get(0).getCode();
  }

  /** Calls the operation that takes this document. */
  Acknowledgement call(Object document) throws RequestRefused {
    if (document instanceof DeliverCertificate certificate) {
      attach(certificate.getMaterial());
      return hub.deliverCertificate(certificate);
    }
    if (document instanceof DeliverExecutionCertificate certificate) {
      attach(certificate.getMaterial());
      return hub.deliverExecutionCertificate(certificate);
    }
    if (document instanceof RevokeCertificate revocation) {
      return hub.revokeCertificate(revocation);
    }
    return document instanceof RefuseExecutionCertificate refusal
        ? hub.refuseExecutionCertificate(refusal)
        : hub.reportProgress((ReportProgress) document);
  }

  private void attach(List<Material> materials) {
    for (Material material : materials) {
      Path file = attachments.find(material.getDigest()).orElseThrow();
      material.setContent(new DataHandler(new FileDataSource(file.toFile())));
    }
  }
}
