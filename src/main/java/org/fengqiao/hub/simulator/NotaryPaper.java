package org.fengqiao.hub.simulator;

import org.fengqiao.hub.simulator.notary.ApplyForNotarisation;
import org.fengqiao.hub.simulator.notary.Header;
import org.fengqiao.hub.simulator.notary.Matter;
import org.fengqiao.hub.simulator.notary.ReportDefault;
import org.fengqiao.hub.simulator.notary.SupplementApplication;

/**
 * A document from the hub that the office works on.
 *
 * @param header which message it is
 * @param matter which matter it is about
 * @param document the document
 */
record NotaryPaper(Header header, Matter matter, Object document) {

  static NotaryPaper of(ApplyForNotarisation application) {
    return new NotaryPaper(application.getHeader(), application.getMatter(), application);
  }

  static NotaryPaper of(SupplementApplication supplement) {
    return new NotaryPaper(supplement.getHeader(), supplement.getMatter(), supplement);
  }

  static NotaryPaper of(ReportDefault report) {
    return new NotaryPaper(report.getHeader(), report.getMatter(), report);
  }

  String hubCase() {
    return matter.getHubCaseId();
  }

  String messageId() {
    return header.getMessageId();
  }
}
