package org.fengqiao.hub.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A statistics return as it lies on the regulator's file server: CSV in UTF-8 or GB 18030, or XML.
 *
 * @param form 表号
 * @param period 期间
 * @param version 版本
 * @param text the file as characters
 */
public record ReturnPaper(String form, String period, int version, String text) {

  private static final Charset NATIONAL = Charset.forName("GB18030");

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, or is no return
   */
  public static ReturnPaper read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".xml") ? xml(bytes) : csv(text(bytes));
  }

  private static ReturnPaper csv(String text) throws IOException {
    List<String> lines = text.lines().limit(2).toList();
    String[] fields = lines.size() < 2 ? new String[0] : lines.get(1).split(",");
    if (fields.length < 3) {
      throw new IOException("no statistics return");
    }
    return new ReturnPaper(fields[0], fields[1], Integer.parseInt(fields[2]), text);
  }

  private static ReturnPaper xml(byte[] bytes) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    Map<String, String> found = new HashMap<>();
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (in.hasNext() && found.size() < 3) {
        if (in.next() == XMLStreamConstants.START_ELEMENT
            && List.of("表号", "期间", "版本").contains(in.getLocalName())) {
          found.put(in.getLocalName(), in.getElementText());
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("no statistics return", e);
    }
    return new ReturnPaper(
        found.getOrDefault("表号", ""),
        found.getOrDefault("期间", ""),
        Integer.parseInt(found.getOrDefault("版本", "0")),
        text(bytes));
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, NATIONAL);
    }
  }
}
