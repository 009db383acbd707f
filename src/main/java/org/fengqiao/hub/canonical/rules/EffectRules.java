package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.AgreementForm;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Signature;
import org.fengqiao.hub.canonical.model.SignerRole;
import org.jspecify.annotations.Nullable;

/** Whether all signed, and when the agreement took effect: with the last of them, never before. */
final class EffectRules {

  private EffectRules() {}

  static void signed(Agreement agreement, Place place) {
    if (agreement.getForm() != AgreementForm.ORAL_RECORDED) {
      for (int i = 0; i < agreement.getParties().size(); i++) {
        signedFor(agreement.getParties().get(i), agreement, place.at("parties", "party", i), place);
      }
    }
    if (agreement.getSignatures().stream().noneMatch(it -> it.getRole() == SignerRole.MEDIATOR)) {
      place.at("signatures").fault(RejectionCode.MEDIATOR_SIGNATURE_MISSING);
    }
    lastSignature(agreement).ifPresent(last -> effect(agreement, last, place.at("effectiveAt")));
    lastSignature(agreement)
        .filter(last -> isBefore(agreement.getPaperDate(), last))
        .ifPresent(last -> place.at("paperDate").warn(RejectionCode.PAPER_DATE_EARLIER));
  }

  private static boolean isBefore(@Nullable LocalDate paper, OffsetDateTime last) {
    return paper != null && paper.isBefore(TimeRules.day(last));
  }

  /** The latest signature of a party: what {@code effectiveAt} must be. */
  private static Optional<OffsetDateTime> lastSignature(Agreement agreement) {
    return agreement.getSignatures().stream()
        .filter(SignatureRules::isForParty)
        .map(Signature::getSignedAt)
        .max(Comparator.comparing(OffsetDateTime::toInstant));
  }

  private static void effect(Agreement agreement, OffsetDateTime last, Place place) {
    if (agreement.getEffectiveAt() == null) {
      place.fault(RejectionCode.EFFECTIVE_AT_MISSING);
    } else if (!agreement.getEffectiveAt().isEqual(last)) {
      place.fault(RejectionCode.EFFECTIVE_AT_WRONG);
    }
  }

  private static void signedFor(Party party, Agreement agreement, Place at, Place parent) {
    BankruptcyRules.signed(party, agreement, at.at("legalRepresentative"));
    List<Signature> signatures =
        agreement.getSignatures().stream()
            .filter(SignatureRules::isForParty)
            .filter(it -> party.getPartyId().equals(it.getPartyId()))
            .toList();
    if (signatures.isEmpty()) {
      at.fault(RejectionCode.SIGNATURE_MISSING);
    } else if (signatures.stream().noneMatch(it -> it.getRole() == SignerRole.GUARDIAN)
        && PersonRules.isMinor(party, TimeRules.day(signatures.get(0).getSignedAt()))) {
      parent.at("signatures").fault(RejectionCode.MINOR_SIGNED_ALONE);
    }
  }
}
