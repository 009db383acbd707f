package org.fengqiao.hub.simulator;

import tools.jackson.databind.JsonNode;

/**
 * What the commission's registry looks at first in a document from the hub.
 *
 * @param requestId the document's own id
 * @param bizType what it is
 * @param caseNo the hub's case
 * @param version of the case, to be quoted
 * @param operation code of a supplement, or empty
 */
record ArbitrationPaper(
    String requestId, String bizType, String caseNo, int version, String operation) {

  static ArbitrationPaper of(JsonNode document) {
    JsonNode data = document.path("data");
    return new ArbitrationPaper(
        document.path("requestId").asString(""),
        document.path("bizType").asString(""),
        data.path("platformCaseNo").asString(""),
        data.path("caseVersion").asInt(1),
        data.path("opType").path("code").asString(""));
  }
}
