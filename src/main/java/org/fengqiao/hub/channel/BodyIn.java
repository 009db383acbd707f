package org.fengqiao.hub.channel;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Stands between signature check and binding: skips the attachments' places, and turns the first
 * breach of the schema into a fault with its path and rule, without the value that broke it.
 */
final class BodyIn extends AbstractPhaseInterceptor<Message> {

  BodyIn() {
    super(Phase.POST_PROTOCOL);
  }

  @Override
  public void handleMessage(Message message) {
    @Nullable XMLStreamReader body = message.getContent(XMLStreamReader.class);
    if (body != null) {
      PathReader reader = new PathReader(body);
      message.setContent(XMLStreamReader.class, reader);
      ValidationEventHandler breach = event -> refuse(message.getExchange(), reader, event);
      message.put(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, breach);
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
