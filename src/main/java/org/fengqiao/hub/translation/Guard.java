package org.fengqiao.hub.translation;

import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stands first behind the parser: ends the reading of a document that no honest sender makes. */
final class Guard extends XMLFilterImpl {

  private final Limits limits;
  private int depth;
  private int elements;

  Guard(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (++depth > limits.depth()) {
      throw hostile("depth");
    }
    if (++elements > limits.elements()) {
      throw hostile("elements");
    }
    if (attributes.getLength() > limits.attributes()) {
      throw hostile("attributes");
    }
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    super.endElement(uri, localName, qName);
  }

  /** Processing instructions have no meaning here; nothing behind us sees them. */
  @Override
  public void processingInstruction(String target, String data) {}

  /** Ends the reading at the first sign of a document type, before any of it is looked at. */
  DefaultHandler2 documentTypes() {
    return new DefaultHandler2() {
      @Override
      public void startDTD(String name, String publicId, String systemId) {
        throw hostile("DOCTYPE");
      }
    };
  }

  private static Rejected hostile(String what) {
    return new Rejected(Fault.at("/", RejectionCode.HOSTILE, what));
  }
}
