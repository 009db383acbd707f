package org.fengqiao.hub.channel.ferry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;

/** Unpacks what nobody vouches for: what the archive says of its sizes is not believed. */
final class Unpacking {

  /** Text of a court packs to a twentieth; a bomb to a thousandth. */
  private static final long RATIO = 200;

  private static final long SMALL = 1024L * 1024;

  private Unpacking() {}

  /** What an entry really holds. */
  record Seen(long size, String digest) {}

  static byte[] bytes(ZipFile zip, ZipEntry entry, long limit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copy(zip, entry, limit, bytes);
    return bytes.toByteArray();
  }

  static Seen digest(ZipFile zip, ZipEntry entry, String algorithm, long limit) throws IOException {
    MessageDigest digest = Digests.of(algorithm);
    long size =
        copy(zip, entry, limit, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return new Seen(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static long copy(ZipFile zip, ZipEntry entry, long limit, OutputStream out)
      throws IOException {
    long most = Math.min(limit, Math.max(SMALL, entry.getCompressedSize() * RATIO));
    long size = 0;
    byte[] chunk = new byte[64 * 1024];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        size += read;
        if (size > most) {
          throw new Rejected(Fault.at("/", RejectionCode.TRANSFER_BOMB, most / 1024 + " KiB"));
        }
        out.write(chunk, 0, read);
      }
    } catch (ZipException broken) {
      throw new Rejected(Fault.at("/", RejectionCode.TRANSFER_UNREADABLE, "zip"));
    }
    return size;
  }
}
