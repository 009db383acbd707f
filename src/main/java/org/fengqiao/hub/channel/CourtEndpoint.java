package org.fengqiao.hub.channel;

import jakarta.jws.WebService;
import java.time.Clock;
import java.util.List;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.canonical.StatusQuery;
import org.fengqiao.hub.channel.court.Acknowledgement;
import org.fengqiao.hub.channel.court.AmendReferral;
import org.fengqiao.hub.channel.court.CourtPort;
import org.fengqiao.hub.channel.court.GetReferralStatus;
import org.fengqiao.hub.channel.court.Material;
import org.fengqiao.hub.channel.court.ReferralStatus;
import org.fengqiao.hub.channel.court.SubmitConfirmationDecision;
import org.fengqiao.hub.channel.court.SubmitReferral;
import org.fengqiao.hub.channel.court.WithdrawReferral;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/**
 * The courts' way in. Each operation stores the attachments, hands the document as it came to the
 * route {@code soap-in} and answers when that route has it in the ledger.
 */
@Component
@WebService(
    endpointInterface = "org.fengqiao.hub.channel.court.CourtPort",
    targetNamespace = "urn:fengqiao:hub:court-soap:1",
    serviceName = "CourtService",
    portName = "CourtPortSoap12Port")
class CourtEndpoint implements CourtPort {

  private final Caller caller;
  private final SoapAttachments attachments;
  private final Routes routes;
  private final Clock clock = Clock.systemUTC();

  CourtEndpoint(Caller caller, SoapAttachments attachments, Routes routes) {
    this.caller = caller;
    this.attachments = attachments;
    this.routes = routes;
  }

  @Override
  public Acknowledgement submitReferral(SubmitReferral request) {
    return take(
        MessageKind.CASE_REFERRAL,
        request.getHeader().getMessageId(),
        request.getReferral().getMaterial());
  }

  @Override
  public Acknowledgement amendReferral(AmendReferral request) {
    return take(
        MessageKind.REFERRAL_AMENDMENT,
        request.getHeader().getMessageId(),
        request.getReferral().getMaterial());
  }

  @Override
  public Acknowledgement withdrawReferral(WithdrawReferral request) {
    return take(
        MessageKind.REFERRAL_WITHDRAWAL, request.getHeader().getMessageId(), request.getMaterial());
  }

  @Override
  public Acknowledgement submitConfirmationDecision(SubmitConfirmationDecision request) {
    return take(
        MessageKind.CONFIRMATION_DECISION,
        request.getHeader().getMessageId(),
        request.getMaterial());
  }

  @Override
  public ReferralStatus getReferralStatus(GetReferralStatus request) {
    StatusQuery query =
        new StatusQuery(
            speaker().id(),
            request.getMessageId(),
            request.getCaseNumber(),
            request.getHubCaseId());
    return CourtWords.status(
        routes.ask("referral-status", query, StatusAnswer.class), clock.instant());
  }

  private Acknowledgement take(MessageKind kind, String messageId, List<Material> materials) {
    Partner partner = speaker();
    Message message = PhaseInterceptorChain.getCurrentMessage();
    Inbound inbound =
        new Inbound(
            partner.id(),
            partner.inbound().dialect(),
            kind,
            messageId,
            message.getExchange().get(OriginalIn.Original.class).bytes(),
            attachments.store(message, materials, partner.limits().attachment()),
            clock.instant());
    return CourtWords.acknowledgement(routes.take("soap-in", inbound));
  }

  private Partner speaker() {
    Partner partner = caller.partner();
    if (!partner.inbound().channel().equals("soap")) {
      throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, "SOAP"));
    }
    return partner;
  }
}
