package org.fengqiao.hub.translation;

import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.type.Type;
import org.fengqiao.hub.canonical.json.SaxEvents;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;

/**
 * A sheet's result told as a parser would tell it, without writing it and parsing it again.
 *
 * @param document the result
 */
record TreeEvents(NodeInfo document) implements SaxEvents {

  @Override
  public void send(ContentHandler handler) throws SAXException {
    // Faults name lines of the canonical document; only a line feed in a text begins a new one.
    var line = new LocatorImpl();
    line.setLineNumber(1);
    handler.setDocumentLocator(line);
    handler.startDocument();
    children(document, handler, line);
    handler.endDocument();
  }

  private static void children(NodeInfo parent, ContentHandler handler, LocatorImpl line)
      throws SAXException {
    for (NodeInfo child : parent.children()) {
      if (child.getNodeKind() == Type.ELEMENT) {
        var name = child.getLocalPart();
        var uri = child.getNamespaceUri().toString();
        handler.startElement(uri, name, name, attributes(child));
        children(child, handler, line);
        handler.endElement(uri, name, name);
      } else if (child.getNodeKind() == Type.TEXT) {
        var text = child.getStringValue();
        text.chars().filter(it -> it == '\n').forEach(it -> nextLine(line));
        handler.characters(text.toCharArray(), 0, text.length());
      }
    }
  }

  private static void nextLine(LocatorImpl line) {
    line.setLineNumber(line.getLineNumber() + 1);
  }

  /** The canonical form has none; should a sheet make one, the schema refuses it. */
  private static Attributes attributes(NodeInfo element) {
    var attributes = new AttributesImpl();
    for (AttributeInfo each : element.attributes()) {
      var name = each.getNodeName();
      attributes.addAttribute(
          name.getNamespaceUri().toString(),
          name.getLocalPart(),
          name.getDisplayName(),
          "CDATA",
          each.getValue());
    }
    return attributes;
  }
}
