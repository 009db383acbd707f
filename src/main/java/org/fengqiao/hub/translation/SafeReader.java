package org.fengqiao.hub.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads bytes that nobody has looked at yet: no document type, no entity, no network, bounded size
 * and depth.
 */
final class SafeReader {

  private static final String FEATURE = "http://xml.org/sax/features/";
  private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";
  private static final ThreadLocal<XMLReader> PARSER = ThreadLocal.withInitial(SafeReader::parser);

  private final Limits limits;

  SafeReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Sends the document's events to a handler.
   *
   * @throws Rejected MALFORMED, HOSTILE or TOO_LARGE, or whatever the handler finds
   */
  void read(byte[] document, ContentHandler handler) {
    if (document.length > limits.bytes()) {
      throw new Rejected(
          Fault.at("/", RejectionCode.TOO_LARGE, limits.bytes() / 1024 / 1024 + " MiB"));
    }
    var guard = new Guard(limits);
    guard.setContentHandler(handler);
    try {
      var parser = PARSER.get();
      parser.setProperty(LEXICAL, guard.documentTypes());
      parser.setContentHandler(guard);
      parser.parse(new InputSource(new ByteArrayInputStream(document)));
    } catch (SAXParseException e) {
      throw new Rejected(reason(e));
    } catch (SAXException | IOException e) {
      throw new Rejected(Fault.at("/", RejectionCode.MALFORMED, "XML"));
    }
  }

  /** The parser's own words may quote content; only the place is kept. */
  private static Fault reason(SAXParseException problem) {
    if (String.valueOf(problem.getMessage()).contains("JAXP000")) {
      return Fault.at("/", RejectionCode.HOSTILE, "parser limit");
    }
    return Fault.at("/", RejectionCode.MALFORMED, "line " + problem.getLineNumber());
  }

  private static XMLReader parser() {
    try {
      var factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(FEATURE + "external-general-entities", false);
      factory.setFeature(FEATURE + "external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      var parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var reader = parser.getXMLReader();
      reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      reader.setErrorHandler(new Strict());
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("this JDK has no namespace-aware SAX parser", e);
    }
  }

  /** Nothing is printed, nothing is overlooked. */
  private static final class Strict implements org.xml.sax.ErrorHandler {
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
