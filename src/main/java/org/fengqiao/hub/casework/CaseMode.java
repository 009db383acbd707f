package org.fengqiao.hub.casework;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which mode and procedure a case is mediated now: they decide which clock runs. */
@Component
class CaseMode {

  private final Messages messages;
  private final CaseNumbers numbers;
  private final CanonicalXml xml;

  CaseMode(Messages messages, CaseNumbers numbers, CanonicalXml xml) {
    this.messages = messages;
    this.numbers = numbers;
    this.xml = xml;
  }

  /** A mode and a procedure; files that are no cases have neither. */
  record Known(@Nullable ReferralMode mode, @Nullable Procedure procedure) {

    boolean isAfterFiling() {
      return mode == ReferralMode.POST_FILING || mode == ReferralMode.IN_TRIAL;
    }
  }

  /** The newest referral says it, unless the court has given the case another number since. */
  Known of(CaseEntry found) {
    if (found.dossier() == Dossier.COMPLAINT) {
      return new Known(ReferralMode.SELF_INTAKE, null);
    }
    Optional<Referral> newest =
        messages.ofCase(found.caseId()).stream()
            .filter(it -> it.state() == MessageState.APPLIED)
            .filter(
                it ->
                    it.kind() == MessageKind.CASE_REFERRAL
                        || it.kind() == MessageKind.REFERRAL_AMENDMENT)
            .reduce((earlier, later) -> later)
            .map(it -> (Referral) xml.readStored(messages.canonical(it.id())));
    ReferralMode referred = newest.map(Referral::getReferralMode).orElse(null);
    return new Known(
        converted(found).orElse(referred), newest.map(Referral::getProcedure).orElse(null));
  }

  private Optional<ReferralMode> converted(CaseEntry found) {
    return numbers.chain(found.caseId()).stream()
        .map(CaseNumbers.Numbered::mode)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .map(ReferralMode::fromValue);
  }
}
