package org.fengqiao.hub.simulator;

import jakarta.activation.DataHandler;
import jakarta.jws.WebService;
import jakarta.xml.bind.JAXB;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.simulator.notary.ApplyForNotarisation;
import org.fengqiao.hub.simulator.notary.Header;
import org.fengqiao.hub.simulator.notary.Material;
import org.fengqiao.hub.simulator.notary.Matter;
import org.fengqiao.hub.simulator.notary.NotaryCallbackPort;
import org.fengqiao.hub.simulator.notary.Receipt;
import org.fengqiao.hub.simulator.notary.ReceiveRejection;
import org.fengqiao.hub.simulator.notary.ReportDefault;
import org.fengqiao.hub.simulator.notary.SupplementApplication;
import org.jspecify.annotations.Nullable;

/** The office's own service: stores first, answers then, once per message id. */
@WebService(
    endpointInterface = "org.fengqiao.hub.simulator.notary.NotaryCallbackPort",
    targetNamespace = "urn:fengqiao:hub:notary:1",
    serviceName = "NotaryCallbackService",
    portName = "NotaryCallbackPortSoap12Port")
public final class NotaryCallback implements NotaryCallbackPort {

  private static final String RECEIVED = "RECEIVED";

  private final Journal journal;
  private final AttachmentFolder attachments;
  private final Consumer<NotaryPaper> clerk;

  NotaryCallback(Journal journal, AttachmentFolder attachments, Consumer<NotaryPaper> clerk) {
    this.journal = journal;
    this.attachments = attachments;
    this.clerk = clerk;
  }

  @Override
  public Receipt applyForNotarisation(ApplyForNotarisation request) {
    request.getMaterial().forEach(this::keep);
    return work(MessageKind.CONFIRMATION_REQUEST, NotaryPaper.of(request));
  }

  @Override
  public Receipt supplementApplication(SupplementApplication request) {
    request.getMaterial().forEach(this::keep);
    return work(MessageKind.CONFIRMATION_SUPPLEMENT, NotaryPaper.of(request));
  }

  @Override
  public Receipt reportDefault(ReportDefault request) {
    request.getMaterial().forEach(this::keep);
    return work(MessageKind.DEFAULT_REPORT, NotaryPaper.of(request));
  }

  @Override
  public Receipt receiveRejection(ReceiveRejection request) {
    return take(MessageKind.REJECTION, request.getHeader(), request.getMatter(), request);
  }

  /** Shows the clerk a document of an earlier run, so that unfinished work goes on. */
  void again(byte[] document) {
    Object read = NotaryClerk.read(document);
    if (read instanceof ApplyForNotarisation application) {
      clerk.accept(NotaryPaper.of(application));
    } else if (read instanceof SupplementApplication supplement) {
      clerk.accept(NotaryPaper.of(supplement));
    } else if (read instanceof ReportDefault report) {
      clerk.accept(NotaryPaper.of(report));
    }
  }

  private Receipt work(MessageKind kind, NotaryPaper paper) {
    Receipt receipt = take(kind, paper.header(), paper.matter(), paper.document());
    if (receipt.getStatus().equals(RECEIVED)) {
      clerk.accept(paper);
    }
    return receipt;
  }

  private void keep(Material material) {
    DataHandler content = material.getContent();
    if (content == null) {
      return;
    }
    try (InputStream bytes = content.getInputStream()) {
      attachments.store(bytes);
      material.setContent(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Receipt take(MessageKind kind, Header header, @Nullable Matter which, Object request) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    JAXB.marshal(request, document);
    Arrival arrival =
        new Arrival(
            Objects.requireNonNullElse(header.getHubMessageId(), header.getMessageId()),
            header.getMessageId(),
            kind.id(),
            which == null ? "" : which.getHubCaseId(),
            header.getMessageId());
    Journal.Taken taken = journal.take(arrival, document.toByteArray());
    Receipt receipt = new Receipt();
    receipt.setMessageId(header.getMessageId());
    receipt.setStatus(taken == Journal.Taken.EFFECT ? RECEIVED : "DUPLICATE");
    return receipt;
  }
}
