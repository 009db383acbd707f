package org.fengqiao.hub.simulator;

/**
 * A document in a file of the exchange.
 *
 * @param id its message id; on what the hub sends, the delivery's
 * @param document the bytes as they lie in the file
 */
public record ExchangeMessage(String id, byte[] document) {}
