package org.fengqiao.hub.translation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;

/**
 * The characters of an XML document that declares its encoding. An XML parser puts U+FFFD where
 * bytes are wrong; a name changed that way is worse than a message refused (guide §3.5).
 */
final class XmlText {

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^<\\?xml\\s[^>]*?(?:encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"'][^>]*)?\\?>");
  private static final int DECLARATION_MOST = 200;

  private XmlText() {}

  /**
   * The document in UTF-8 without its declaration.
   *
   * @throws Rejected CHARSET_WRONG when a byte is none of the encoding it declares, or the hub does
   *     not take that encoding
   */
  static byte[] utf8(byte[] document) {
    int from = marked(document) ? 3 : 0;
    int length = Math.min(document.length - from, DECLARATION_MOST);
    Matcher declared = DECLARATION.matcher(new String(document, from, length, ISO_8859_1));
    boolean found = declared.find();
    String name = found ? declared.group(1) : null;
    int start = from + (found ? declared.end() : 0);
    return decode(document, start, charset(name == null ? "UTF-8" : name)).getBytes(UTF_8);
  }

  private static boolean marked(byte[] document) {
    return document.length >= 3
        && document[0] == (byte) 0xEF
        && document[1] == (byte) 0xBB
        && document[2] == (byte) 0xBF;
  }

  /** GB 18030 contains GBK and GB 2312, which is what files that say so really hold. */
  private static Charset charset(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "UTF-8", "UTF8" -> UTF_8;
      case "GB18030", "GBK", "GB2312" -> Charset.forName("GB18030");
      default ->
          throw new Rejected(Fault.at("/", RejectionCode.CHARSET_WRONG, "UTF-8 / GB18030", "1"));
    };
  }

  private static String decode(byte[] document, int start, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(document, start, document.length - start);
    CharBuffer text = CharBuffer.allocate(document.length - start + 1);
    CoderResult result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      throw new Rejected(
          Fault.at(
              "/",
              RejectionCode.CHARSET_WRONG,
              charset.name(),
              Integer.toString(bytes.position() + 1)));
    }
    decoder.flush(text);
    return text.flip().toString();
  }
}
