package org.fengqiao.hub.console;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document for the eye: XML and JSON with one element a line, anything else as it is. */
final class LaidOut {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private LaidOut() {}

  static String of(String text) {
    String bare = text.strip();
    if (bare.startsWith("<")) {
      return xml(bare);
    }
    return bare.startsWith("{") || bare.startsWith("[") ? json(bare) : text;
  }

  private static String json(String text) {
    try {
      return JSON.writeValueAsString(JSON.readTree(text));
    } catch (JacksonException notJson) {
      return text;
    }
  }

  private static String xml(String text) {
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Transformer indent = TransformerFactory.newDefaultInstance().newTransformer();
      indent.setOutputProperty(OutputKeys.INDENT, "yes");
      indent.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      indent.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
      StringWriter out = new StringWriter();
      String packed = text.replaceAll(">\\s+<", "><");
      indent.transform(
          new SAXSource(
              parsers.newSAXParser().getXMLReader(), new InputSource(new StringReader(packed))),
          new StreamResult(out));
      return out.toString();
    } catch (ParserConfigurationException | SAXException | TransformerException notXml) {
      return text;
    }
  }
}
