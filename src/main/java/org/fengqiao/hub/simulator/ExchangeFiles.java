package org.fengqiao.hub.simulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fengqiao.hub.canonical.Digests;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The exchange's files as a court's own software packs, puts and reads them. */
final class ExchangeFiles {

  private static final String NAMESPACE = "urn:fengqiao:hub:ferry:1";

  private ExchangeFiles() {}

  static byte[] pack(long seq, String algorithm, List<ExchangeMessage> messages) {
    Instant now = Instant.now();
    int entries = messages.stream().mapToInt(it -> 1 + it.materials().size()).sum();
    StringBuilder manifest = new StringBuilder();
    manifest.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest xmlns="%s" sequence="%d" created="%s" from="%s" to="%s" entries="%d" digestAlgorithm="%s">
        """
            .formatted(NAMESPACE, seq, now, now, now, entries, algorithm));
    for (int i = 0; i < messages.size(); i++) {
      manifest.append(
          "<message id=\"%s\" %s>"
              .formatted(
                  messages.get(i).id(), content(entry(i), messages.get(i).document(), algorithm)));
      List<byte[]> materials = messages.get(i).materials();
      for (int m = 0; m < materials.size(); m++) {
        manifest.append(
            "<attachment %s/>".formatted(content(material(i, m), materials.get(m), algorithm)));
      }
      manifest.append("</message>\n");
    }
    manifest.append("</manifest>\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "manifest.xml", manifest.toString().getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < messages.size(); i++) {
        add(zip, entry(i), messages.get(i).document());
        List<byte[]> materials = messages.get(i).materials();
        for (int m = 0; m < materials.size(); m++) {
          add(zip, material(i, m), materials.get(m));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String content(String entry, byte[] bytes, String algorithm) {
    String digest = HexFormat.of().formatHex(Digests.of(algorithm).digest(bytes));
    return "entry=\"%s\" size=\"%d\" digest=\"%s\"".formatted(entry, bytes.length, digest);
  }

  private static String material(int position, int material) {
    return "%05d-%d.pdf".formatted(position + 1, material + 1);
  }

  private static String entry(int position) {
    return "%05d.xml".formatted(position + 1);
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }

  /** Written under another name, renamed, marked. */
  static void put(Path folder, String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Path part = folder.resolve(name + ".tmp");
    Files.write(part, content);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Files.createFile(folder.resolve(name + ".ok"));
  }

  static List<String> whole(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".ok"))
          .map(it -> it.substring(0, it.length() - ".ok".length()))
          .filter(it -> Files.exists(folder.resolve(it)))
          .sorted()
          .toList();
    }
  }

  static void remove(Path folder, String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    Files.deleteIfExists(folder.resolve(name + ".ok"));
  }

  /** Number and messages of a file of the hub. */
  record Unpacked(long seq, List<ExchangeMessage> messages) {}

  static Unpacked unpack(byte[] file) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    Element manifest = root(entries.getOrDefault("manifest.xml", new byte[0]));
    List<ExchangeMessage> messages = new ArrayList<>();
    for (Element message : named(manifest, "message")) {
      byte[] document = entries.getOrDefault(message.getAttribute("entry"), new byte[0]);
      List<byte[]> materials =
          named(message, "attachment").stream()
              .map(each -> entries.getOrDefault(each.getAttribute("entry"), new byte[0]))
              .toList();
      messages.add(new ExchangeMessage(message.getAttribute("id"), document, materials));
    }
    return new Unpacked(Long.parseLong(manifest.getAttribute("sequence")), messages);
  }

  static byte[] acknowledgement(String file, long seq, Map<String, String> results) {
    StringBuilder text = new StringBuilder();
    text.append(
        "<acknowledgement xmlns=\"%s\" file=\"%s\" sequence=\"%d\" status=\"TAKEN\">\n"
            .formatted(NAMESPACE, file, seq));
    results.forEach(
        (id, status) ->
            text.append("<result messageId=\"%s\" status=\"%s\"/>\n".formatted(id, status)));
    return text.append("</acknowledgement>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A list of a day.
   *
   * @param items elements of the ferry's schema
   */
  static byte[] dayList(LocalDate day, String items) {
    return "<day-list xmlns=\"%s\" day=\"%s\">%s</day-list>"
        .formatted(NAMESPACE, day, items)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] heartbeat(long last) {
    return "<heartbeat xmlns=\"%s\" at=\"%s\" every=\"PT1H\" sequence=\"%d\"/>"
        .formatted(NAMESPACE, Instant.now(), last)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] resend(long from, long to) {
    return "<resend xmlns=\"%s\" from=\"%d\" to=\"%d\"/>"
        .formatted(NAMESPACE, from, to)
        .getBytes(StandardCharsets.UTF_8);
  }

  static Element root(byte[] document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(document))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new UnreadableDocument(e);
    }
  }

  static List<Element> named(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
