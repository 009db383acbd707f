package org.fengqiao.hub.canonical.json;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A document that is not bytes but can tell what stands in it. */
@FunctionalInterface
public interface SaxEvents {

  /**
   * Tells the whole document, from {@code startDocument} to {@code endDocument}.
   *
   * @throws SAXException what the handler throws, and nothing else
   */
  void send(ContentHandler handler) throws SAXException;
}
