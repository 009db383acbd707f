package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Applicant;
import org.fengqiao.hub.canonical.model.ArbitrationAgreement;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.ConfirmationSupplement;
import org.fengqiao.hub.canonical.model.Consent;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.LawVersion;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.fengqiao.hub.canonical.model.VenueBasis;
import org.jspecify.annotations.Nullable;

/** What a confirmation must say, door by door (guide §1.6–1.9). */
final class ConfirmationRules {

  /** The Arbitration Law of 2025 governs applications from this day on. */
  private static final LocalDate NEW_ARBITRATION_LAW = LocalDate.of(2026, 3, 1);

  private static final Set<ConfirmationDecisionKind> NEEDS_REASON =
      EnumSet.of(
          ConfirmationDecisionKind.NOT_ACCEPTED,
          ConfirmationDecisionKind.DISMISSED,
          ConfirmationDecisionKind.REVOKED,
          ConfirmationDecisionKind.CHANGED,
          ConfirmationDecisionKind.ORDER_VOID,
          ConfirmationDecisionKind.SET_ASIDE,
          ConfirmationDecisionKind.NON_ENFORCED,
          ConfirmationDecisionKind.EXECUTION_CERTIFICATE_REFUSED);

  /** What was paid meanwhile may be claimed back (民诉法 art 244, guide case 38). */
  private static final Set<ConfirmationDecisionKind> UNDOES =
      EnumSet.of(
          ConfirmationDecisionKind.REVOKED,
          ConfirmationDecisionKind.SET_ASIDE,
          ConfirmationDecisionKind.NON_ENFORCED);

  private static final Set<ConfirmationDecisionKind> NEEDS_DOCUMENT =
      EnumSet.of(
          ConfirmationDecisionKind.CONFIRMED,
          ConfirmationDecisionKind.ORDER_ISSUED,
          ConfirmationDecisionKind.STATEMENT_ISSUED,
          ConfirmationDecisionKind.AWARD_ISSUED,
          ConfirmationDecisionKind.CERTIFICATE_ISSUED,
          ConfirmationDecisionKind.EXECUTION_CERTIFICATE_ISSUED);

  private final AgreementRules agreements;
  private final CaseNumberRules numbers;
  private final CodeTables codes;

  ConfirmationRules(CodeTables codes) {
    this.agreements = new AgreementRules(codes);
    this.numbers = new CaseNumberRules(codes);
    this.codes = codes;
  }

  void check(ConfirmationRequest request, Place root, LocalDate today) {
    agreements.check(request.getAgreement(), true, root.at("agreement"), today);
    applicants(request, root, today);
    needed(request, root);
    level(request, root);
    if (request.getDoor() == Door.ARBITRATION && request.getArbitrationAgreement() != null) {
      arbitration(request, request.getArbitrationAgreement(), root);
    }
    if (request.getDoor() == Door.NOTARISATION) {
      NotaryRules.check(request, root);
    }
    if (request.getDoor() == Door.ARBITRATION || request.getDoor() == Door.NOTARISATION) {
      consents(request, root);
    }
    References.materials(request.getMaterials(), root);
    MaterialRules.check(request.getMaterials(), codes, root);
  }

  /** Judicial confirmation is asked for by all parties together (民诉法 art 205). */
  private static void applicants(ConfirmationRequest request, Place root, LocalDate today) {
    Set<String> applying = new HashSet<>();
    List<Applicant> applicants = request.getApplicants();
    for (int i = 0; i < applicants.size(); i++) {
      Place place = root.at("applicants", "applicant", i);
      if (!partyIds(request).contains(applicants.get(i).getPartyId())) {
        place.at("partyId").fault(RejectionCode.REFERENCE_UNKNOWN, applicants.get(i).getPartyId());
      }
      TimeRules.past(applicants.get(i).getAppliedAt(), place.at("appliedAt"), today);
      applying.add(applicants.get(i).getPartyId());
    }
    if (request.getDoor() == Door.JUDICIAL_CONFIRMATION
        && !applying.containsAll(partyIds(request))) {
      root.at("applicants").fault(RejectionCode.APPLICANTS_INCOMPLETE);
    }
  }

  private static List<String> partyIds(ConfirmationRequest request) {
    return request.getAgreement().getParties().stream().map(Party::getPartyId).toList();
  }

  private static void needed(ConfirmationRequest request, Place root) {
    switch (request.getDoor()) {
      case JUDICIAL_CONFIRMATION -> need(request.getVenueBasis(), root.at("venueBasis"));
      case PAYMENT_ORDER -> {
        need(request.getVenueBasis(), root.at("venueBasis"));
        need(request.getDebt(), root.at("debt"));
      }
      case ARBITRATION -> need(request.getArbitrationAgreement(), root.at("arbitrationAgreement"));
      case NOTARISATION -> need(request.getEnforcementPromise(), root.at("enforcementPromise"));
    }
  }

  /**
   * What an intermediate court would try it also confirms, unless a court invited the mediation.
   */
  private void level(ConfirmationRequest request, Place root) {
    String asked = request.getAddressee();
    if (request.getDoor() != Door.JUDICIAL_CONFIRMATION
        || request.getVenueBasis() == VenueBasis.INVITING_COURT
        || asked == null) {
      return;
    }
    boolean basic =
        codes.all("courts").stream()
            .filter(court -> court.more("partner").equals(asked))
            .anyMatch(court -> court.more("level").equals("BASIC"));
    BigDecimal owed =
        request.getAgreement().getObligations().stream()
            .map(obligation -> MoneyRules.orZero(obligation.getAmount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (basic && owed.compareTo(ReferralParts.INTERMEDIATE) >= 0) {
      root.at("addressee").warn(RejectionCode.LEVEL_JURISDICTION);
    }
  }

  private static void need(@Nullable Object part, Place place) {
    if (part == null) {
      place.fault(RejectionCode.ELEMENT_MISSING, place.name());
    }
  }

  /** Nothing is arbitrated before there is a dispute (法释〔2018〕10号). */
  private static void arbitration(
      ConfirmationRequest request, ArbitrationAgreement agreement, Place root) {
    LocalDate applied = TimeRules.day(request.getHeader().getEventTime());
    Place place = root.at("arbitrationAgreement");
    TimeRules.order(
        agreement.getDisputeOccurredOn(), applied, place.at("disputeOccurredOn"), "eventTime");
    LawVersion law =
        applied.isBefore(NEW_ARBITRATION_LAW)
            ? LawVersion.ARBITRATION_LAW_1994
            : LawVersion.ARBITRATION_LAW_2025;
    if (agreement.getLawVersion() != law) {
      place.at("lawVersion").fault(RejectionCode.LAW_VERSION, law.value());
    }
  }

  /** What was said in mediation goes to a third body only with every party's consent. */
  private static void consents(ConfirmationRequest request, Place root) {
    List<String> consenting = request.getConsents().stream().map(Consent::getPartyId).toList();
    if (!consenting.containsAll(partyIds(request))) {
      root.at("consents").fault(RejectionCode.DISCLOSURE_CONSENT_MISSING);
    }
  }

  void check(ConfirmationDecision decision, Place root, LocalDate today) {
    TimeRules.past(decision.getDecidedAt(), root.at("decidedAt"), today);
    if (NEEDS_REASON.contains(decision.getDecision()) && isBlank(decision.getReasonText())) {
      root.at("reasonText").fault(RejectionCode.ELEMENT_MISSING, "reasonText");
    }
    if (NEEDS_DOCUMENT.contains(decision.getDecision()) && decision.getDocument() == null) {
      root.at("document").fault(RejectionCode.ELEMENT_MISSING, "document");
    }
    if (decision.getDecision() == ConfirmationDecisionKind.SUPPLEMENT_REQUESTED
        && isBlank(decision.getSupplementAsked())) {
      root.at("supplementAsked").fault(RejectionCode.ELEMENT_MISSING, "supplementAsked");
    }
    if (UNDOES.contains(decision.getDecision())) {
      root.at("decision").warn(RejectionCode.EXECUTION_RETURN);
    }
    NotaryRules.check(decision, root);
    number(decision, root, today);
    References materials = References.materials(decision.getMaterials(), root);
    if (decision.getDocument() != null) {
      Place document = root.at("document");
      materials.check(decision.getDocument().getMaterialId(), document.at("materialId"));
    }
    MaterialRules.check(decision.getMaterials(), codes, root);
  }

  /** A court's own number; arbitration and notaries have local ones (guide §1.8). */
  private void number(ConfirmationDecision decision, Place root, LocalDate today) {
    Door door = decision.getDoor();
    boolean court = door == Door.JUDICIAL_CONFIRMATION || door == Door.PAYMENT_ORDER;
    if (court && decision.getCaseNumber() != null) {
      numbers.check(decision.getCaseNumber(), root.at("caseNumber"), today);
      numbers.door(decision.getCaseNumber(), door, root.at("caseNumber"));
    }
  }

  void check(ConfirmationSupplement supplement, Place root) {
    boolean says = !isBlank(supplement.getText()) || !supplement.getMaterials().isEmpty();
    if (supplement.getKind() != SupplementKind.SIGNED_FOR && !says) {
      root.at("text").fault(RejectionCode.ELEMENT_MISSING, "text");
    }
    References.materials(supplement.getMaterials(), root);
    MaterialRules.check(supplement.getMaterials(), codes, root);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
