package org.fengqiao.hub.simulator.bench;

/** The smallest text that has everything a template looks for. */
final class Samples {

  static final String REFERRAL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <c:submitReferral xmlns:c="urn:fengqiao:hub:court-soap:1">
        <c:header><c:messageId>m-1</c:messageId></c:header>
        <c:case><c:caseNumber>（2026）鲁0202民诉前调17号</c:caseNumber>\
      <c:internalId>A9</c:internalId></c:case>
      </c:submitReferral>
      """;

  private Samples() {}
}
