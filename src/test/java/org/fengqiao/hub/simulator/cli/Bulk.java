package org.fengqiao.hub.simulator.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A PDF of any size whose bytes are made while they are read, always the same for the same seed.
 *
 * @param size in bytes
 * @param seed another seed, other bytes
 */
record Bulk(long size, long seed) {

  private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
  private static final String BOUNDARY = "bulk-boundary";

  /** The content type of {@link #beside}. */
  static final String MULTIPART =
      "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\";"
          + " boundary=\""
          + BOUNDARY
          + "\"";

  InputStream stream() {
    return new Bytes();
  }

  /** SHA-256 in hexadecimal. */
  String digest() throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(stream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Streamed without a length announced. */
  BodyPublisher publisher() {
    return BodyPublishers.ofInputStream(this::stream);
  }

  /** The referral's envelope with this as its one MTOM part, streamed. */
  BodyPublisher beside(String envelope) {
    return BodyPublishers.ofInputStream(() -> multipart(envelope));
  }

  private InputStream multipart(String envelope) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                text(part("application/xop+xml; charset=UTF-8; type=\"text/xml\"", "root")),
                text(envelope),
                text(part("application/pdf", "bulk")),
                stream(),
                text("\r\n--" + BOUNDARY + "--\r\n"))));
  }

  private static String part(String type, String id) {
    return "\r\n--%s\r\nContent-Type: %s\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <%s>\r\n\r\n"
        .formatted(BOUNDARY, type, id);
  }

  /** The element that names it in a referral, its content in the part beside. */
  String material() throws IOException {
    return """
    <material><materialId>BULK</materialId><kind><code>02</code><name>起诉状</name></kind>\
    <title>起诉状</title><mediaType>application/pdf</mediaType><size>%d</size>\
    <digestAlgorithm>SHA-256</digestAlgorithm><digest>%s</digest><content>\
    <xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:bulk"/></content></material>"""
        .formatted(size, digest());
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** xorshift, eight bytes at a time. */
  private final class Bytes extends InputStream {

    private long at;
    private long state = seed * 0x9E3779B97F4A7C15L + 1;

    @Override
    public int read() {
      if (at >= size) {
        return -1;
      }
      int value = at < HEAD.length ? HEAD[(int) at] : next();
      at++;
      return value & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (at >= size) {
        return -1;
      }
      int count = (int) Math.min(most, size - at);
      for (int i = 0; i < count; i++) {
        into[from + i] = (byte) read();
      }
      return count;
    }

    private int next() {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      return (int) state;
    }
  }
}
