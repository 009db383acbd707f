package org.fengqiao.hub.simulator;

import java.util.List;

/**
 * A document in a file of the exchange.
 *
 * @param id its message id; on what the hub sends, the delivery's
 * @param document the bytes as they lie in the file
 * @param materials the contents of its materials that lie beside it
 */
public record ExchangeMessage(String id, byte[] document, List<byte[]> materials) {

  /** A document without materials. */
  public ExchangeMessage(String id, byte[] document) {
    this(id, document, List.of());
  }
}
