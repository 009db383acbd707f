package org.fengqiao.hub.simulator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the regulator's duty officer looks at first in a document from the hub.
 *
 * @param id the document's own id
 * @param type what it is
 * @param caseId the hub's file
 * @param number of the complaint or warning, or empty
 */
record RegulatorPaper(String id, String type, String caseId, String number) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads a document.
   *
   * @throws UnreadableDocument when it is not of the form agreed
   */
  static RegulatorPaper read(byte[] document) {
    JsonNode tree;
    try {
      tree = JSON.readTree(document);
    } catch (JacksonException e) {
      throw new UnreadableDocument(new java.io.IOException("not a document of the regulator", e));
    }
    JsonNode body = tree.path("body");
    String number = body.path("complaint_no").asString(body.path("notice_no").asString(""));
    return new RegulatorPaper(
        tree.path("msg_id").asString(""),
        tree.path("msg_type").asString(""),
        body.path("case_id").asString(""),
        number);
  }
}
