package org.fengqiao.hub.channel;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;

/**
 * Reads XML that may have been made to hurt: no DTD, no entity of its own, nothing fetched, and
 * limits on depth, number and length of what it holds. Its size is limited before it comes here.
 */
final class HardenedXml {

  private static final int MAX_DEPTH = 64;
  private static final long MAX_ELEMENTS = 200_000;
  private static final int MAX_ATTRIBUTES = 64;
  private static final int MAX_ATTRIBUTE_LENGTH = 16_384;
  private static final int MAX_CHILDREN = 5_000;

  private static final XMLInputFactory READERS = readers();

  private HardenedXml() {}

  private static XMLInputFactory readers() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity");
        });
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MAX_ELEMENTS);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
    factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, MAX_CHILDREN);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
    return factory;
  }

  /**
   * A reader that stands on the root element.
   *
   * @throws Rejected HOSTILE when there is a document type, MALFORMED when there is no root element
   */
  static XMLStreamReader rootOf(byte[] document) {
    try {
      XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(document));
      while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw new Rejected(Fault.at("/", RejectionCode.HOSTILE, "DOCTYPE"));
        }
        reader.next();
      }
      return reader;
    } catch (XMLStreamException e) {
      throw new Rejected(fault(e));
    }
  }

  /** What a parser's complaint means; its own words may quote the document and are not repeated. */
  static Fault fault(XMLStreamException complaint) {
    String text = String.valueOf(complaint.getMessage());
    if (text.contains("limit") || text.contains("Maximum")) {
      return Fault.at("/", RejectionCode.HOSTILE, "depth, number or length over the limit");
    }
    if (text.contains("ntity")) {
      return Fault.at("/", RejectionCode.HOSTILE, "entity");
    }
    int line = complaint.getLocation() == null ? 0 : complaint.getLocation().getLineNumber();
    int column = complaint.getLocation() == null ? 0 : complaint.getLocation().getColumnNumber();
    String where = "line " + line + ", column " + column;
    return Fault.at("/", RejectionCode.MALFORMED, where);
  }
}
