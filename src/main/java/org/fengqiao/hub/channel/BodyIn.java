package org.fengqiao.hub.channel;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.ReadDocument;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Unread;
import org.jspecify.annotations.Nullable;

/**
 * Stands between signature check and binding: skips the attachments' places, and turns breaches of
 * the schema into a fault with path and rule, without the value that broke it. What brings a
 * message is read once, by the route {@code read}, and the binding sees of it what a door needs to
 * know; what asks a question is validated while it is bound.
 */
final class BodyIn extends AbstractPhaseInterceptor<Message> {

  private final SoapContract<?> contract;
  private final Routes routes;

  BodyIn(SoapContract<?> contract, Routes routes) {
    super(Phase.POST_PROTOCOL);
    this.contract = contract;
    this.routes = routes;
  }

  @Override
  public void handleMessage(Message message) {
    @Nullable XMLStreamReader body = message.getContent(XMLStreamReader.class);
    if (body == null) {
      return;
    }
    StaxUtils.toNextTag(body);
    if (body.isStartElement() && contract.messages().contains(body.getLocalName())) {
      OriginalIn.Original original = message.getExchange().get(OriginalIn.Original.class);
      Unread unread = new Unread(contract.dialect(), original.bytes());
      message.getExchange().put(ReadDocument.class, read(unread));
      message.put(Message.SCHEMA_VALIDATION_ENABLED, "NONE");
      message.setContent(XMLStreamReader.class, new PathReader(body, PathReader.HEAD));
    } else {
      PathReader reader = new PathReader(body, any -> true);
      ValidationEventHandler breach = event -> refuse(message.getExchange(), reader, event);
      message.setContent(XMLStreamReader.class, reader);
      message.put(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, breach);
    }
  }

  private ReadDocument read(Unread unread) {
    try {
      return routes.ask("read", unread, ReadDocument.class);
    } catch (Rejected e) {
      throw new Rejected(Breaches.told(e.rejection()));
    }
  }

  /** The binding hides what a handler throws, so the breach waits in the exchange. */
  private static boolean refuse(Exchange exchange, PathReader reader, ValidationEvent event) {
    String rule = rule(event.getMessage());
    exchange.put(
        Rejection.class, Rejection.of(Fault.at(reader.path(), RejectionCode.SCHEMA_INVALID, rule)));
    return false;
  }

  /** {@code cvc-maxLength-valid: Value '…'} → {@code cvc-maxLength-valid}. */
  private static String rule(@Nullable String message) {
    if (message == null || !message.startsWith("cvc-") || message.indexOf(':') < 0) {
      return "schema";
    }
    return message.substring(0, message.indexOf(':'));
  }
}
