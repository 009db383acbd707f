package org.fengqiao.hub.channel.ferry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads and writes manifests. */
@Component
class Manifests {

  private final FerryXml xml;

  Manifests(FerryXml xml) {
    this.xml = xml;
  }

  /**
   * Reads a manifest.
   *
   * @throws Rejected TRANSFER_UNREADABLE or TRANSFER_INCOMPLETE
   */
  Manifest read(byte[] document) {
    Element root = xml.root(document, "manifest");
    Manifest manifest =
        new Manifest(
            Long.parseLong(root.getAttribute("sequence")),
            root.getAttribute("digestAlgorithm"),
            instant(root, "created"),
            instant(root, "from"),
            instant(root, "to"),
            FerryXml.children(root, "message").stream().map(Manifests::message).toList());
    ArrivedFile.mustCount(manifest, Long.parseLong(root.getAttribute("entries")));
    return manifest;
  }

  /** Without a zone it is Shanghai's time. */
  private static Instant instant(Element root, String name) {
    String text = root.getAttribute(name).strip();
    boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
    try {
      return OffsetDateTime.parse(zoned ? text : text + "+08:00").toInstant();
    } catch (DateTimeParseException e) {
      throw new Rejected(Fault.at("/manifest/@" + name, RejectionCode.TRANSFER_UNREADABLE, name));
    }
  }

  private static Manifest.Message message(Element message) {
    List<Manifest.Content> attachments =
        FerryXml.children(message, "attachment").stream().map(Manifests::content).toList();
    return new Manifest.Message(message.getAttribute("id"), content(message), attachments);
  }

  private static Manifest.Content content(Element element) {
    return new Manifest.Content(
        element.getAttribute("entry"),
        Long.parseLong(element.getAttribute("size")),
        element.getAttribute("digest"));
  }

  /** Writes a manifest, UTF-8. */
  byte[] write(Manifest manifest) {
    XmlWriting out = new XmlWriting("manifest");
    out.attributes(
        Map.of(
            "sequence", manifest.seq(),
            "created", manifest.created(),
            "from", manifest.from(),
            "to", manifest.to(),
            "entries", manifest.contents().size(),
            "digestAlgorithm", manifest.algorithm()));
    for (Manifest.Message message : manifest.messages()) {
      out.open("message");
      out.attributes(Map.of("id", message.id()));
      content(out, message.document());
      for (Manifest.Content attachment : message.attachments()) {
        out.open("attachment");
        content(out, attachment);
        out.close();
      }
      out.close();
    }
    return out.bytes();
  }

  private static void content(XmlWriting out, Manifest.Content content) {
    out.attributes(
        Map.of("entry", content.entry(), "size", content.size(), "digest", content.digest()));
  }
}
