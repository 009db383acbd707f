package org.fengqiao.hub.channel;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;

/**
 * A signed envelope is one header and one body, and no other body anywhere: readers that differ on
 * which of two bodies counts are how a signature is made to vouch for what was never signed.
 */
final class OneBody extends AbstractPhaseInterceptor<Message> {

  private static final List<String> PROPER = List.of("1 Envelope", "2 Header", "2 Body");

  OneBody() {
    super(Phase.USER_STREAM);
  }

  @Override
  public void handleMessage(Message message) {
    OriginalIn.Original original = message.getExchange().get(OriginalIn.Original.class);
    if (original != null && !skeleton(original.bytes()).equals(PROPER)) {
      throw new Rejected(Fault.at("/", RejectionCode.SIGNATURE_INVALID));
    }
  }

  /** The elements of SOAP itself and whatever else stands directly in the envelope. */
  private static List<String> skeleton(byte[] document) {
    List<String> found = new ArrayList<>();
    try {
      XMLStreamReader reader = HardenedXml.rootOf(document);
      String soap = reader.getNamespaceURI();
      int depth = 0;
      for (int event = reader.getEventType();
          event != XMLStreamConstants.END_DOCUMENT;
          event = reader.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth <= 2 || String.valueOf(soap).equals(reader.getNamespaceURI())) {
            found.add(depth + " " + reader.getLocalName());
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return found;
    } catch (XMLStreamException e) {
      throw new Rejected(HardenedXml.fault(e));
    }
  }
}
