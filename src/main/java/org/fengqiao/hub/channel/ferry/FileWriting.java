package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.rules.Encodable;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.ledger.transfers.OutgoingTransfer;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/** Writes a file for a partner: manifest, documents in its character set, attachments. */
@Component
class FileWriting {

  private static final Map<String, String> ENDINGS =
      Map.of("application/pdf", "pdf", "application/ofd", "ofd", "image/jpeg", "jpg");

  private final Attachments store;
  private final Manifests manifests;
  private final Workbench bench;

  FileWriting(Attachments store, Manifests manifests, Workbench bench) {
    this.store = store;
    this.manifests = manifests;
    this.bench = bench;
  }

  /** A delivery ready to be written. */
  record Page(Parcel parcel, byte[] document) {}

  /** A file ready to be put. */
  record Written(String name, Path file) {}

  /**
   * A delivery in the partner's character set.
   *
   * @throws PartnerRefused when it has a character the set lacks: a legal name is never changed
   */
  Page page(Partner partner, Parcel parcel) {
    Charset charset = Landings.ferry(partner).charset();
    String text = new String(parcel.content(), StandardCharsets.UTF_8);
    List<String> missing = Encodable.missing(text, charset);
    if (!missing.isEmpty()) {
      Fault fault =
          Fault.at(
              "/",
              RejectionCode.CHARACTER_UNENCODABLE,
              charset.name(),
              String.join(" ", missing.subList(0, Math.min(10, missing.size()))));
      throw new PartnerRefused(fault);
    }
    String declaration =
        text.startsWith("<") ? "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>\n" : "";
    return new Page(parcel, encode(declaration + text, charset));
  }

  /** Asked before whether it can; if it cannot all the same, nothing is replaced. */
  private static byte[] encode(String text, Charset charset) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new PartnerRefused(RejectionCode.CHARACTER_UNENCODABLE + ": " + charset.name());
    }
  }

  /** Writes the file; the same transfer with the same pages gives the same bytes. */
  Written write(Partner partner, OutgoingTransfer transfer, List<Page> pages) throws IOException {
    String algorithm = Landings.ferry(partner).digest();
    Map<String, Page> documents = new LinkedHashMap<>();
    Map<String, StoredAttachment> attachments = new LinkedHashMap<>();
    List<Manifest.Message> messages = new ArrayList<>();
    for (Page page : pages) {
      String entry = String.format("m%04d.%s", documents.size() + 1, ending(page));
      documents.put(entry, page);
      List<Manifest.Content> along = new ArrayList<>();
      for (StoredAttachment attachment : page.parcel().attachments()) {
        String name = String.format("a%04d.%s", attachments.size() + 1, ending(attachment));
        attachments.put(name, attachment);
        along.add(
            new Manifest.Content(
                name, attachment.size(), store.digest(attachment.digest(), algorithm)));
      }
      Manifest.Content document = content(entry, page.document(), algorithm);
      messages.add(new Manifest.Message(page.parcel().deliveryId().toString(), document, along));
    }
    Manifest manifest =
        new Manifest(
            transfer.seq(),
            algorithm,
            transfer.createdAt(),
            Names.startOfDay(transfer.createdAt()),
            transfer.createdAt(),
            messages);
    Path file = bench.file(partner.id(), new byte[0]);
    zip(file, manifest, documents, attachments);
    return new Written(Names.export(partner.id(), manifest, transfer.attempt()), file);
  }

  private static String ending(Page page) {
    return page.parcel().dialect().endsWith("json") ? "json" : "xml";
  }

  private static String ending(StoredAttachment attachment) {
    return ENDINGS.getOrDefault(attachment.mediaType(), "png");
  }

  private static Manifest.Content content(String entry, byte[] bytes, String algorithm) {
    String digest = HexFormat.of().formatHex(Digests.of(algorithm).digest(bytes));
    return new Manifest.Content(entry, bytes.length, digest);
  }

  private void zip(
      Path file,
      Manifest manifest,
      Map<String, Page> documents,
      Map<String, StoredAttachment> attachments)
      throws IOException {
    long time = manifest.created().toEpochMilli();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      open(zip, Manifest.NAME, time);
      zip.write(manifests.write(manifest));
      for (Map.Entry<String, Page> document : documents.entrySet()) {
        open(zip, document.getKey(), time);
        zip.write(document.getValue().document());
      }
      for (Map.Entry<String, StoredAttachment> attachment : attachments.entrySet()) {
        open(zip, attachment.getKey(), time);
        try (InputStream in = store.open(attachment.getValue().digest())) {
          in.transferTo(zip);
        }
      }
    }
  }

  private static void open(ZipOutputStream zip, String name, long time) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    zip.putNextEntry(entry);
  }
}
