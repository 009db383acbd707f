package org.fengqiao.hub.canonical.json;

import org.xml.sax.SAXException;

/** Parsing stopped: the document goes beyond what any honest sender needs. */
final class HostileContent extends SAXException {

  HostileContent(String what) {
    super(what);
  }
}
