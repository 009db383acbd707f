package org.fengqiao.hub.canonical.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;

/** Tells a JSON document in another encoding from one that is merely broken (RFC 8259, 8.1). */
public final class Utf8 {

  private Utf8() {}

  /** A fault that names the first byte that is no UTF-8, counted from 1; nothing when all are. */
  public static Optional<Fault> fault(byte[] document) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.wrap(document);
    CoderResult result = decoder.decode(bytes, CharBuffer.allocate(document.length + 1), true);
    return result.isError()
        ? Optional.of(
            Fault.at(
                "/", RejectionCode.CHARSET_WRONG, "UTF-8", Integer.toString(bytes.position() + 1)))
        : Optional.empty();
  }
}
