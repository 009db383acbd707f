package org.fengqiao.hub.channel.ferry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads manifests and control files: valid by {@code mappings/ferry/ferry-v1.xsd}, or refused. */
@Component
class FerryXml {

  static final String NAMESPACE = "urn:fengqiao:hub:ferry:1";

  private final Schema schema;

  FerryXml(@Value("${hub.mappings:mappings}") Path mappings) {
    try {
      SchemaFactory schemas = SchemaFactory.newDefaultInstance();
      schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      this.schema = schemas.newSchema(mappings.resolve("ferry/ferry-v1.xsd").toFile());
    } catch (SAXException e) {
      throw new IllegalStateException("mappings/ferry/ferry-v1.xsd is not a schema", e);
    }
  }

  /**
   * The root of a document.
   *
   * @param expected its name; another one is refused
   * @throws Rejected TRANSFER_UNREADABLE with the line, never with what stands there
   */
  Element root(byte[] document, String expected) {
    try {
      Element root = builder().parse(new ByteArrayInputStream(document)).getDocumentElement();
      if (!root.getLocalName().equals(expected)) {
        throw refused(expected);
      }
      return root;
    } catch (SAXParseException e) {
      throw refused(expected + ", line " + e.getLineNumber());
    } catch (SAXException | IOException e) {
      throw refused(expected);
    }
  }

  private DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      factory.setSchema(schema);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK has no namespace-aware XML parser", e);
    }
  }

  /** The children with a name, in order. */
  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Rejected refused(String what) {
    return new Rejected(Fault.at("/", RejectionCode.TRANSFER_UNREADABLE, what));
  }

  /** Nothing is printed, nothing is overlooked. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
