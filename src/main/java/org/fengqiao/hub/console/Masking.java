package org.fengqiao.hub.console;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Hides persons in the content of messages before it leaves the service. What is personal is known
 * from the canonical form, field by field; the same values are then hidden wherever they stand in
 * any form of the message, free text among it. Numbers that look like those of persons are hidden
 * whether or not they are known. A form of which nothing is known is shown without any value.
 */
final class Masking {

  /** The fields of the canonical form whose classes are identity, complainant, contact, account. */
  private static final Set<String> PERSONAL =
      Set.of(
          "name",
          "chineseName",
          "formerName",
          "signerName",
          "agentName",
          "accountName",
          "number",
          "phone",
          "contactPhone",
          "agentPhone",
          "address",
          "detail",
          "workplace",
          "birthDate",
          "account",
          "accountNumber",
          "email",
          "institutionNumber");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![0-9A-Za-z\\-])(\\d{17}[0-9Xx]|\\d{15}|1[3-9]\\d{9}|[0-9A-HJ-NP-RTUW-Y]{2}\\d{6}[0-9A-HJ-NP-RTUW-Y]{10}|\\d{16,19})(?![0-9A-Za-z\\-])");
  private static final Pattern ELEMENT_TEXT = Pattern.compile(">([^<>]*[^<>\\s][^<>]*)<");
  private static final Pattern JSON_VALUE =
      Pattern.compile(
          "(:\\s*|\\[\\s*|,\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d[\\d.eE+-]*)(?=\\s*[,}\\]])");
  private static final XMLInputFactory XML = factory();

  private final @Nullable List<String> personal;

  private Masking(@Nullable List<String> personal) {
    this.personal = personal;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** For a message whose canonical form is known, or is not. */
  static Masking of(byte @Nullable [] canonical) {
    if (canonical == null) {
      return new Masking(null);
    }
    try {
      return new Masking(
          values(canonical).stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toList());
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a canonical form is XML", e);
    }
  }

  /** For text in which no values are known: numbers that look like those of persons. */
  static Masking ofNumbers() {
    return new Masking(List.of());
  }

  private static Set<String> values(byte[] canonical) throws XMLStreamException {
    Set<String> found = new LinkedHashSet<>();
    XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(canonical));
    String element = "";
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        element = reader.getLocalName();
      } else if (event == XMLStreamConstants.CHARACTERS && PERSONAL.contains(element)) {
        String value = reader.getText().strip();
        if (value.codePointCount(0, value.length()) > 1) {
          found.add(value);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        element = "";
      }
    }
    return found;
  }

  /** The content without persons. */
  String hide(String content) {
    if (personal == null) {
      return NUMBERS.matcher(withoutValues(content)).replaceAll("＊");
    }
    String hidden = content;
    for (String value : personal) {
      hidden = hidden.replace(value, masked(value)).replace(escaped(value), masked(value));
    }
    return NUMBERS.matcher(hidden).replaceAll(found -> masked(found.group()));
  }

  private static String withoutValues(String content) {
    String start = content.stripLeading();
    return start.startsWith("<")
        ? ELEMENT_TEXT.matcher(content).replaceAll(">＊<")
        : JSON_VALUE.matcher(content).replaceAll("$1\"＊\"");
  }

  /** In XML and JSON an ampersand or a quotation mark is written otherwise. */
  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "\\\"");
  }

  /** The first character, and as many stars as there were others, at most eight. */
  static String masked(String value) {
    int length = value.codePointCount(0, value.length());
    return value.substring(0, value.offsetByCodePoints(0, 1)) + "＊".repeat(Math.min(length - 1, 8));
  }
}
