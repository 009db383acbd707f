package org.fengqiao.hub.canonical.json;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.fengqiao.hub.canonical.model.ObjectFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The compiled schemas and the classes made from them. Built once, shared by all threads. The JDK's
 * own parser is named on purpose: whatever else lies on the class path, its switches are known.
 */
record Grammar(Schema schema, JAXBContext classes, SAXParserFactory parsers) {

  static Grammar load(Path mappings) {
    try {
      return new Grammar(
          schema(mappings), JAXBContext.newInstance(ObjectFactory.class), hardened());
    } catch (SAXException | JAXBException | ParserConfigurationException e) {
      throw new IllegalStateException("canonical schemas in " + mappings + " do not load", e);
    }
  }

  XMLReader newReader() throws ParserConfigurationException, SAXException {
    return parsers.newSAXParser().getXMLReader();
  }

  private static Schema schema(Path mappings) throws SAXException {
    var factory = SchemaFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    return factory.newSchema(mappings.resolve("canonical/canonical.xsd").toFile());
  }

  private static SAXParserFactory hardened() throws ParserConfigurationException, SAXException {
    var factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory;
  }
}
