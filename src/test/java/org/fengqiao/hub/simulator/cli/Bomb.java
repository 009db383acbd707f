package org.fengqiao.hub.simulator.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Requests made to hurt whoever reads them, each with the code that answers it. */
enum Bomb {
  FILE_OF_THE_HUB("HOSTILE", told -> entity("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;")),
  ADDRESS_OF_THE_HUBS_NETWORK(
      "HOSTILE", told -> entity("<!ENTITY x SYSTEM '" + told + "'>", "&x;")),
  FOREIGN_DTD("HOSTILE", told -> "<!DOCTYPE a SYSTEM '" + told + "'>" + good("dtd-1")),
  PARAMETER_ENTITY("HOSTILE", told -> entity("<!ENTITY % x SYSTEM '" + told + "'> %x;", "text")),
  BILLION_LAUGHS("HOSTILE", told -> entity(laughs(), "&l9;")),
  DOCTYPE_IN_UTF_16(
      "HOSTILE", told -> entity("<!ENTITY x 'y'>", "&x;"), StandardCharsets.UTF_16, "text/xml"),
  DEPTH("HOSTILE", told -> within("<a>".repeat(100_000))),
  ATTRIBUTES("HOSTILE", told -> within("<a " + attributes(5_000) + "/>")),
  LONG_ATTRIBUTE("HOSTILE", told -> within("<a b='" + "x".repeat(1_000_000) + "'/>")),
  CHILDREN("HOSTILE", told -> within("<a/>".repeat(400_000))),
  LENGTH("TOO_LARGE", told -> within(" ".repeat(20 * 1024 * 1024))),
  CUT_OFF("MALFORMED", told -> good("cut-1").substring(0, 900)),
  PARTS("TOO_LARGE", told -> parts(3_000), StandardCharsets.UTF_8, Bulk.MULTIPART),
  HEAD_OF_A_PART("TOO_LARGE", told -> longHead(1_000_000), StandardCharsets.UTF_8, Bulk.MULTIPART);

  private final String code;
  private final Function<String, String> text;
  private final Charset charset;
  private final String type;

  Bomb(String code, Function<String, String> text) {
    this(code, text, StandardCharsets.UTF_8, "text/xml");
  }

  Bomb(String code, Function<String, String> text, Charset charset, String type) {
    this.code = code;
    this.text = text;
    this.charset = charset;
    this.type = type;
  }

  /** The rejection that answers it. */
  String code() {
    return code;
  }

  String contentType() {
    return type.equals("text/xml") ? "text/xml; charset=" + charset.name() : type;
  }

  /**
   * Its bytes.
   *
   * @param trap an address nobody may ask
   */
  byte[] bytes(String trap) {
    return text.apply(trap).getBytes(charset);
  }

  /** 100 MB of spaces in a hundred kilobytes. */
  static byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 100; i++) {
        zip.write(spaces);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String good(String id) {
    return Town.referral(id, 99);
  }

  private static String entity(String declaration, String use) {
    return "<!DOCTYPE a ["
        + declaration
        + "]>"
        + good("entity-1").replaceFirst("<disputeFacts>", "<disputeFacts>" + use);
  }

  private static String laughs() {
    return "<!ENTITY l0 'ha'>"
        + IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
            .collect(Collectors.joining());
  }

  private static String within(String header) {
    return good("within-1").replaceFirst("<s:Body>", "<s:Header>" + header + "</s:Header><s:Body>");
  }

  private static String attributes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + "=''")
        .collect(Collectors.joining(" "));
  }

  private static String parts(int count) {
    return part("root", "", good("parts-1"))
        + IntStream.range(0, count)
            .mapToObj(i -> part("p" + i, "", "%PDF-1.4"))
            .collect(Collectors.joining())
        + "\r\n--bulk-boundary--\r\n";
  }

  private static String longHead(int length) {
    return part("root", "", good("head-1"))
        + part("p", "X-Long: " + "x".repeat(length) + "\r\n", "%PDF-1.4")
        + "\r\n--bulk-boundary--\r\n";
  }

  private static String part(String id, String head, String body) {
    String type = id.equals("root") ? "application/xop+xml; type=\"text/xml\"" : "application/pdf";
    return "\r\n--bulk-boundary\r\nContent-Type: %s\r\n%sContent-ID: <%s>\r\n\r\n%s"
        .formatted(type, head, id, body);
  }
}
