package org.fengqiao.hub.simulator.cli;

/** How a centre gets a document of its own to the hub. */
interface CentreWire {

  /**
   * Sends it, and waits until the hub has said what it thinks of it.
   *
   * @param id the document's id
   * @return the hub's words: an acknowledgement in JSON
   */
  String send(String id, byte[] document) throws Exception;
}
