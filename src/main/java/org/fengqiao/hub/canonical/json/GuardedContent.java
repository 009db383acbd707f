package org.fengqiao.hub.canonical.json;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes events on while it counts them and remembers where in the document they happen. */
final class GuardedContent extends XMLFilterImpl {

  private final ElementPath path = new ElementPath();
  private int elements;
  private int text;

  GuardedContent(ContentHandler next) {
    setContentHandler(next);
  }

  ElementPath path() {
    return path;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    path.enter(local);
    text = 0;
    if (path.depth() > Limits.DEPTH) {
      throw new HostileContent("depth > " + Limits.DEPTH);
    }
    if (++elements > Limits.ELEMENTS) {
      throw new HostileContent("elements > " + Limits.ELEMENTS);
    }
    super.startElement(uri, local, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    super.endElement(uri, local, qualified);
    path.leave();
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    text += length;
    if (text > Limits.TEXT) {
      throw new HostileContent("text > " + Limits.TEXT);
    }
    super.characters(chars, start, length);
  }
}
