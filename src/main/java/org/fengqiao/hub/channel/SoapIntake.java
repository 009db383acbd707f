package org.fengqiao.hub.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.ReadDocument;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.StatusAnswer;
import org.fengqiao.hub.canonical.StatusQuery;
import org.fengqiao.hub.canonical.TraceParent;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every operation of every SOAP contract does: stores the attachments, hands the document as
 * it came to the route {@code soap-in} and answers when that route has it in the ledger.
 */
@Component
class SoapIntake {

  private final Caller caller;
  private final SoapAttachments attachments;
  private final Routes routes;
  private final DayListReading lists;
  private final HttpWire wire;
  private final Clock clock = Clock.systemUTC();

  SoapIntake(
      Caller caller,
      SoapAttachments attachments,
      Routes routes,
      DayListReading lists,
      HttpWire wire) {
    this.wire = wire;
    this.lists = lists;
    this.caller = caller;
    this.attachments = attachments;
    this.routes = routes;
  }

  /** Takes the message of the call that is under way. */
  Acknowledgement take(
      SoapContract<?> contract, MessageKind kind, String messageId, List<SoapMaterial> materials) {
    Partner partner = speaker(contract);
    Message message = PhaseInterceptorChain.getCurrentMessage();
    Inbound inbound =
        new Inbound(
            partner.id(),
            partner.inbound().dialect(),
            kind,
            messageId,
            message.getExchange().get(OriginalIn.Original.class).bytes(),
            attachments.store(message, materials, partner.limits().attachment()),
            clock.instant(),
            message.getExchange().get(ReadDocument.class),
            TraceParent.of(traceparent(message)).orElse(null),
            transport(message));
    return routes.take("soap-in", inbound);
  }

  private @Nullable Transport transport(Message message) {
    return message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
        ? wire.of(request, "soap")
            .fact(Fact.OPERATION, operation(message))
            .fact(Fact.SOAP_VERSION, version(message))
            .written()
        : null;
  }

  private static @Nullable String operation(Message message) {
    BindingOperationInfo operation = message.getExchange().getBindingOperationInfo();
    return operation == null ? null : operation.getName().getLocalPart();
  }

  private static @Nullable Object version(Message message) {
    return message instanceof SoapMessage soap ? soap.getVersion().getVersion() : null;
  }

  private static @Nullable String traceparent(Message message) {
    return message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers
            && headers.get("traceparent") instanceof List<?> values
            && values.size() == 1
        ? String.valueOf(values.get(0))
        : null;
  }

  /** Answers where a message or a case of the caller stands. */
  StatusAnswer status(
      SoapContract<?> contract,
      @Nullable String messageId,
      @Nullable String caseNumber,
      @Nullable String hubCaseId) {
    StatusQuery query = new StatusQuery(speaker(contract).id(), messageId, caseNumber, hubCaseId);
    return routes.ask("referral-status", query, StatusAnswer.class);
  }

  /** Compares the caller's list of a day, complete in both directions, with the ledger. */
  DayReport dayList(SoapContract<?> contract, LocalDate day, List<DayList.Item> items) {
    Partner partner = speaker(contract);
    DayList list = new DayList(partner.id(), day, EnumSet.allOf(Direction.class), items);
    return routes.ask("day-list", lists.fit(list), DayReport.class);
  }

  /** Only who speaks this contract is heard at its address. */
  private Partner speaker(SoapContract<?> contract) {
    Partner partner = caller.partner();
    if (!partner.inbound().channel().equals("soap")
        || !partner.inbound().dialect().equals(contract.dialect())) {
      throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, "SOAP"));
    }
    return partner;
  }
}
