package org.fengqiao.hub.simulator;

import java.nio.file.Path;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Message;

/** The canonical forms as the centre's own software reads and writes them: strictly. */
final class CentreReading {

  private final CanonicalXml xml;
  private final CanonicalJson json;

  CentreReading(Path mappings) {
    this.xml = CanonicalXml.load(mappings);
    this.json = new CanonicalJson(xml);
  }

  /**
   * Reads a referral, JSON or XML.
   *
   * @throws org.fengqiao.hub.canonical.Rejected when it does not follow the schema
   */
  CaseReferral referral(byte[] document) {
    Object message = document[0] == '<' ? xml.read(document) : json.read(document);
    return (CaseReferral) message;
  }

  /** The centre's own outcome, as it was written. */
  MediationOutcome outcome(byte[] draft) {
    return (MediationOutcome) json.read(draft);
  }

  /**
   * What was decided about a confirmation.
   *
   * @throws org.fengqiao.hub.canonical.Rejected when it does not follow the schema
   */
  ConfirmationDecision decision(byte[] document) {
    Object message = document[0] == '<' ? xml.read(document) : json.read(document);
    return (ConfirmationDecision) message;
  }

  /**
   * Reads a complaint.
   *
   * @throws org.fengqiao.hub.canonical.Rejected when it does not follow the schema
   */
  ComplaintTransfer complaint(byte[] document) {
    Object message = document[0] == '<' ? xml.read(document) : json.read(document);
    return (ComplaintTransfer) message;
  }

  byte[] write(Message message) {
    xml.check(message);
    return json.write(message);
  }
}
