package org.fengqiao.hub.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;

/** What a file is, by its content: a name or a declared type is not believed. */
final class MediaTypes {

  private static final int HEAD = 1024;

  private MediaTypes() {}

  /**
   * The media type of a material.
   *
   * @throws Rejected when it is none the courts accept
   */
  static String of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (begins(head, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    if (begins(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return "image/png";
    }
    if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
      return "application/pdf";
    }
    if (begins(head, 'P', 'K', 3, 4) && isOfd(file)) {
      return "application/ofd";
    }
    throw new Rejected(Fault.at("/", RejectionCode.ATTACHMENT_TYPE));
  }

  private static boolean begins(byte[] head, int... signature) {
    if (head.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((head[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** An OFD (GB/T 33190) is a ZIP with the entry {@code OFD.xml} at its root. */
  private static boolean isOfd(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("OFD.xml") != null;
    } catch (ZipException e) {
      return false;
    }
  }
}
