package org.fengqiao.hub.casework;

import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseConversion;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/**
 * Decides about a number the court gives a case (guide §5 row 15). It fits whatever state the case
 * is in: an outcome may have made it 民特, an enforcement 执.
 */
@Component
class ConversionCases {

  private final Messages messages;
  private final CaseNumbers numbers;
  private final CanonicalXml xml;

  ConversionCases(Messages messages, CaseNumbers numbers, CanonicalXml xml) {
    this.messages = messages;
    this.numbers = numbers;
    this.xml = xml;
  }

  Decision decide(CaseEntry found, KnownMessage message) {
    CaseConversion content = (CaseConversion) xml.readStored(messages.canonical(message.id()));
    String number = content.getNewCaseNumber();
    if (numbers.isTaken(found.caseId(), found.court(), number)) {
      return new Decision.Refuse(
          Fault.at("/" + message.kind().id() + "/newCaseNumber", RejectionCode.NUMBER_TAKEN));
    }
    ReferralMode mode = content.getReferralMode();
    return new Decision.Convert(
        new CaseNumbers.Numbered(
            number, content.getConvertedOn(), mode == null ? null : mode.value()));
  }
}
