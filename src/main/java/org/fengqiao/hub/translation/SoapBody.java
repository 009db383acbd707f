package org.fengqiao.hub.translation;

import java.util.Set;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Takes the one element in the body out of a SOAP 1.1 or 1.2 envelope. Headers are for the channel,
 * which checked them; what lies inside {@code content} is a material's bytes or a pointer to them
 * and belongs to the store; attributes of foreign namespaces (ids for signatures) say nothing here.
 */
final class SoapBody extends XMLFilterImpl {

  private static final Set<String> ENVELOPES =
      Set.of(
          "http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
  private static final int PAYLOAD = 3;

  private final Set<String> expected;
  private int depth;
  private int skipFrom = Integer.MAX_VALUE;
  private boolean found;

  /**
   * A filter in front of a handler.
   *
   * @param expected names the payload's root may have; another one is refused
   */
  SoapBody(Set<String> expected, ContentHandler next) {
    this.expected = expected;
    setContentHandler(next);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    depth++;
    if (depth > skipFrom) {
      return;
    }
    if (depth < PAYLOAD) {
      envelope(uri, name);
      return;
    }
    if (depth == PAYLOAD) {
      payload(name);
    }
    super.startElement(uri, name, qName, own(attributes));
    if (name.equals("content")) {
      skipFrom = depth;
    }
  }

  private void payload(String name) {
    if (found) {
      throw malformed("soap:Body");
    }
    if (!expected.contains(name)) {
      throw new Rejected(
          Fault.at("/", RejectionCode.ELEMENT_UNEXPECTED, String.join(" | ", expected)));
    }
    found = true;
  }

  private void envelope(String uri, String name) {
    if (!ENVELOPES.contains(uri) || (depth == 1 && !name.equals("Envelope"))) {
      throw malformed("soap:Envelope");
    }
    if (depth == 2 && !name.equals("Body")) {
      skipFrom = depth;
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (depth <= skipFrom && depth >= PAYLOAD) {
      super.endElement(uri, name, qName);
    }
    if (depth == skipFrom) {
      skipFrom = Integer.MAX_VALUE;
    }
    depth--;
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (depth >= PAYLOAD && depth < skipFrom) {
      super.characters(text, start, length);
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {}

  @Override
  public void endPrefixMapping(String prefix) {}

  @Override
  public void endDocument() throws SAXException {
    if (!found) {
      throw malformed("soap:Body");
    }
    super.endDocument();
  }

  private static Attributes own(Attributes attributes) {
    var own = new AttributesImpl();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getURI(i).isEmpty()) {
        var name = attributes.getLocalName(i);
        own.addAttribute("", name, name, "CDATA", attributes.getValue(i));
      }
    }
    return own;
  }

  private static Rejected malformed(String where) {
    return new Rejected(Fault.at("/", RejectionCode.MALFORMED, where));
  }
}
