package org.fengqiao.hub.channel.ferry;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a document of the ferry's namespace; the same content gives the same bytes. */
final class XmlWriting {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  XmlWriting(String root) {
    try {
      writer = WRITERS.createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(FerryXml.NAMESPACE);
    } catch (XMLStreamException e) {
      throw ours(e);
    }
  }

  void open(String element) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(element);
    } catch (XMLStreamException e) {
      throw ours(e);
    }
  }

  /** Attributes of the element just opened, by name. */
  void attributes(Map<String, Object> values) {
    try {
      for (Map.Entry<String, Object> value : new TreeMap<>(values).entrySet()) {
        writer.writeAttribute(value.getKey(), value.getValue().toString());
      }
    } catch (XMLStreamException e) {
      throw ours(e);
    }
  }

  /** An attribute that may be missing. */
  void attribute(String name, @Nullable Object value) {
    if (value != null) {
      attributes(Map.of(name, value));
    }
  }

  void text(String element, String content) {
    open(element);
    try {
      writer.writeCharacters(content);
    } catch (XMLStreamException e) {
      throw ours(e);
    }
    close();
  }

  void close() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw ours(e);
    }
  }

  byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.close();
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw ours(e);
    }
  }

  private static IllegalStateException ours(XMLStreamException e) {
    return new IllegalStateException("a control file cannot be written", e);
  }
}
