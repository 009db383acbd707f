package org.fengqiao.hub.channel;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Keeps the SOAP document's bytes as they came, and lets it be read by the hardened parser only.
 */
final class OriginalIn extends AbstractPhaseInterceptor<Message> {

  private final Caller caller;

  OriginalIn(Caller caller) {
    super(Phase.PRE_STREAM);
    this.caller = caller;
  }

  @Override
  public void handleMessage(Message message) throws Fault {
    @Nullable InputStream in = message.getContent(InputStream.class);
    if (in == null || "GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
      return;
    }
    Partner partner = caller.partner();
    DataSize largest = partner.limits().attachment();
    message.getExchange().put(DataSize.class, largest);
    message.put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, String.valueOf(largest.toBytes()));
    try {
      byte[] original = BoundedBytes.read(in, partner.limits().message());
      message.getExchange().put(Original.class, new Original(original));
      message.setContent(XMLStreamReader.class, HardenedXml.rootOf(original));
      message.removeContent(InputStream.class);
    } catch (IOException e) {
      throw new Fault(e);
    }
  }

  /** The bytes of the SOAP document of an exchange. */
  record Original(byte[] bytes) {}
}
