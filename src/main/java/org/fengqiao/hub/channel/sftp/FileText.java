package org.fengqiao.hub.channel.sftp;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.RejectionCode;

/**
 * A document as the bytes of a file. A character the partner's set lacks is never replaced (guide
 * case 35); XML says its character set in its first line.
 */
record FileText(byte[] bytes, String ending) {

  static FileText of(byte[] utf8, Charset charset) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    boolean xml = text.startsWith("<");
    String whole =
        xml ? "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>\n" + text : text;
    return new FileText(encoded(whole, charset), xml ? ".xml" : ".csv");
  }

  private static byte[] encoded(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      int lacking =
          text.codePoints().filter(point -> !writes(charset, point)).findFirst().orElse(0);
      throw new PartnerRefused(
          Fault.at(
              "/",
              RejectionCode.CHARACTER_UNENCODABLE,
              charset.name(),
              String.format("U+%04X", lacking)));
    }
  }

  private static boolean writes(Charset charset, int point) {
    return charset.newEncoder().canEncode(Character.toString(point));
  }
}
