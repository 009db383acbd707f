package org.fengqiao.hub.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document in a file of the exchange.
 *
 * @param id its message id; on what the hub sends, the delivery's
 * @param document the bytes as they lie in the file
 * @param materials the contents of its materials that lie beside it
 */
public record ExchangeMessage(String id, byte[] document, List<byte[]> materials) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern DECLARED = Pattern.compile("(?s).*?encoding=\"([^\"]+)\".*");

  /** A document without materials. */
  public ExchangeMessage(String id, byte[] document) {
    this(id, document, List.of());
  }

  /** The same in bytes that are not what they say: UTF-8 as GB 18030, all else as UTF-8. */
  ExchangeMessage spoilt() {
    Charset said = Charset.forName(DECLARED.matcher(head()).replaceFirst("$1"));
    Charset other = said.equals(StandardCharsets.UTF_8) ? GB18030 : StandardCharsets.UTF_8;
    return new ExchangeMessage(id, new String(document, said).getBytes(other), materials);
  }

  private String head() {
    return new String(document, StandardCharsets.ISO_8859_1);
  }
}
