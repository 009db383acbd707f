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
import org.fengqiao.hub.simulator.court.CaseIdentity;
import org.fengqiao.hub.simulator.court.CourtCallbackPort;
import org.fengqiao.hub.simulator.court.Header;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.Receipt;
import org.fengqiao.hub.simulator.court.ReceiveConfirmationRequest;
import org.fengqiao.hub.simulator.court.ReceiveConfirmationSupplement;
import org.fengqiao.hub.simulator.court.ReceiveMaterialReturn;
import org.fengqiao.hub.simulator.court.ReceiveMediationOutcome;
import org.fengqiao.hub.simulator.court.ReceiveProgressNotice;
import org.fengqiao.hub.simulator.court.ReceiveReferralResponse;
import org.fengqiao.hub.simulator.court.ReceiveRejection;
import org.fengqiao.hub.simulator.court.ReceiveWithdrawal;
import org.jspecify.annotations.Nullable;

/** The court's side of the callback contract: stores first, answers then, once per message id. */
@WebService(
    endpointInterface = "org.fengqiao.hub.simulator.court.CourtCallbackPort",
    targetNamespace = "urn:fengqiao:hub:court-soap:1",
    serviceName = "CourtCallbackService",
    portName = "CourtCallbackPortSoap12Port")
public final class CourtCallback implements CourtCallbackPort {

  private static final String RECEIVED = "RECEIVED";

  private final Journal journal;
  private final AttachmentFolder attachments;
  private final Consumer<ReceiveConfirmationRequest> clerk;

  CourtCallback(
      Journal journal, AttachmentFolder attachments, Consumer<ReceiveConfirmationRequest> clerk) {
    this.journal = journal;
    this.attachments = attachments;
    this.clerk = clerk;
  }

  @Override
  public Receipt receiveReferralResponse(ReceiveReferralResponse request) {
    return take(MessageKind.REFERRAL_RESPONSE, request.getHeader(), request.getCase(), request);
  }

  @Override
  public Receipt receiveProgressNotice(ReceiveProgressNotice request) {
    return take(MessageKind.PROGRESS_NOTICE, request.getHeader(), request.getCase(), request);
  }

  @Override
  public Receipt receiveMediationOutcome(ReceiveMediationOutcome request) {
    request.getMaterial().forEach(this::keep);
    return take(MessageKind.MEDIATION_OUTCOME, request.getHeader(), request.getCase(), request);
  }

  @Override
  public Receipt receiveConfirmationRequest(ReceiveConfirmationRequest request) {
    request.getMaterial().forEach(this::keep);
    Receipt receipt =
        take(MessageKind.CONFIRMATION_REQUEST, request.getHeader(), request.getCase(), request);
    if (receipt.getStatus().equals(RECEIVED)) {
      clerk.accept(request);
    }
    return receipt;
  }

  @Override
  public Receipt receiveConfirmationSupplement(ReceiveConfirmationSupplement request) {
    request.getMaterial().forEach(this::keep);
    return take(
        MessageKind.CONFIRMATION_SUPPLEMENT, request.getHeader(), request.getCase(), request);
  }

  @Override
  public Receipt receiveMaterialReturn(ReceiveMaterialReturn request) {
    request.getMaterial().forEach(this::keep);
    return take(MessageKind.MATERIAL_RETURN, request.getHeader(), request.getCase(), request);
  }

  @Override
  public Receipt receiveWithdrawal(ReceiveWithdrawal request) {
    request.getMaterial().forEach(this::keep);
    return take(MessageKind.REFERRAL_WITHDRAWAL, request.getHeader(), request.getCase(), request);
  }

  @Override
  public Receipt receiveRejection(ReceiveRejection request) {
    return take(MessageKind.REJECTION, request.getHeader(), request.getCase(), request);
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

  private Receipt take(
      MessageKind kind, Header header, @Nullable CaseIdentity which, Object request) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    JAXB.marshal(request, document);
    String caseId = which == null ? null : which.getHubCaseId();
    Arrival arrival =
        new Arrival(
            Objects.requireNonNullElse(header.getHubMessageId(), header.getMessageId()),
            header.getMessageId(),
            kind.id(),
            Objects.requireNonNullElse(caseId, ""),
            header.getMessageId());
    Journal.Taken taken = journal.take(arrival, document.toByteArray());
    Receipt receipt = new Receipt();
    receipt.setMessageId(header.getMessageId());
    receipt.setStatus(taken == Journal.Taken.EFFECT ? RECEIVED : "DUPLICATE");
    return receipt;
  }
}
