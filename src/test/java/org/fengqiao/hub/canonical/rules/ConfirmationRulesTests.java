package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.hub.canonical.Fault.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.ConfirmationDecision;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.LawVersion;
import org.fengqiao.hub.canonical.model.VenueBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationRulesTests {

  private static final String ROOT = "/confirmation-request";

  @ParameterizedTest
  @EnumSource(Door.class)
  void aWholeRequestFitsEveryDoor(Door door) {
    faults(it -> it.setDoor(door));
  }

  @Test
  void judicialConfirmationIsAskedForByAllPartiesTogether() {
    faults(
        it -> {
          it.setDoor(Door.JUDICIAL_CONFIRMATION);
          it.getApplicants().remove(1);
        },
        at(ROOT + "/applicants", RejectionCode.APPLICANTS_INCOMPLETE));
  }

  @Test
  void aBasicCourtAskedToConfirmHalfABillionIsRemarkedAndTheIntermediateOneIsNot() {
    Fault remark = at(ROOT + "/addressee", RejectionCode.LEVEL_JURISDICTION);

    assertThat(check(sixHundredMillionAt("court-shinan")).warnings()).contains(remark);
    assertThat(check(sixHundredMillionAt("court-qingdao-intermediate")).warnings())
        .doesNotContain(remark);
  }

  private static Consumer<ConfirmationRequest> sixHundredMillionAt(String court) {
    return it -> {
      it.setDoor(Door.JUDICIAL_CONFIRMATION);
      it.setVenueBasis(VenueBasis.PARTY_DOMICILE);
      it.setAddressee(court);
      it.getAgreement().getObligations().get(0).setAmount(new BigDecimal("600000000.00"));
    };
  }

  @Test
  void aPaymentOrderMayBeAskedForByTheCreditorAlone() {
    faults(
        it -> {
          it.setDoor(Door.PAYMENT_ORDER);
          it.getApplicants().remove(1);
        });
  }

  @Test
  void eachDoorNeedsItsOwnPart() {
    faults(it -> it.setArbitrationAgreement(null), missing("arbitrationAgreement"));
    faults(
        spoilt(Door.NOTARISATION, it -> it.setEnforcementPromise(null)),
        missing("enforcementPromise"));
    faults(spoilt(Door.PAYMENT_ORDER, it -> it.setDebt(null)), missing("debt"));
    faults(spoilt(Door.JUDICIAL_CONFIRMATION, it -> it.setVenueBasis(null)), missing("venueBasis"));
  }

  @Test
  void theDateOfTheApplicationDecidesWhichArbitrationLawGoverns() {
    faults(
        it -> it.getArbitrationAgreement().setLawVersion(LawVersion.ARBITRATION_LAW_1994),
        at(
            ROOT + "/arbitrationAgreement/lawVersion",
            RejectionCode.LAW_VERSION,
            "ARBITRATION_LAW_2025"));
  }

  @Test
  void nothingIsArbitratedBeforeThereIsADispute() {
    assertThat(
            codes(
                it -> it.getArbitrationAgreement().setDisputeOccurredOn(LocalDate.of(2026, 12, 1))))
        .contains(RejectionCode.TIME_ORDER);
  }

  @ParameterizedTest
  @EnumSource(names = {"ARBITRATION", "NOTARISATION"})
  void aThirdBodySeesTheAgreementOnlyWithEveryPartysConsent(Door door) {
    faults(
        spoilt(door, it -> it.getConsents().remove(0)),
        at(ROOT + "/consents", RejectionCode.DISCLOSURE_CONSENT_MISSING));
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_ACCEPTED", "DISMISSED", "REVOKED", "SET_ASIDE"})
  void everyNoSaysWhy(ConfirmationDecisionKind no) {
    assertThat(decided(no).faults())
        .contains(
            at("/confirmation-decision/reasonText", RejectionCode.ELEMENT_MISSING, "reasonText"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFIRMED", "AWARD_ISSUED", "CERTIFICATE_ISSUED", "ORDER_ISSUED"})
  void whatCanBeEnforcedNamesItsDocument(ConfirmationDecisionKind yes) {
    assertThat(decided(yes).faults())
        .contains(at("/confirmation-decision/document", RejectionCode.ELEMENT_MISSING, "document"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REVOKED", "SET_ASIDE", "NON_ENFORCED"})
  void whoeverUndoesADecisionLeavesTheQuestionWhatIsToBeGivenBack(ConfirmationDecisionKind undone) {
    assertThat(decided(undone).warnings())
        .contains(at("/confirmation-decision/decision", RejectionCode.EXECUTION_RETURN));
    assertThat(decided(ConfirmationDecisionKind.UPHELD).warnings()).isEmpty();
  }

  private static Findings decided(ConfirmationDecisionKind what) {
    ConfirmationDecision decision = new ConfirmationDecision();
    decision.setHeader(Samples.request().getHeader());
    decision.setCaseReference(Samples.request().getCaseReference());
    decision.setDoor(Door.ARBITRATION);
    decision.setDecision(what);
    decision.setDecidedAt(OffsetDateTime.parse("2026-11-23T09:00:00+08:00"));
    return Checks.RULES.check(decision, Checks.TODAY);
  }

  private static Consumer<ConfirmationRequest> spoilt(
      Door door, Consumer<ConfirmationRequest> change) {
    return it -> {
      it.setDoor(door);
      change.accept(it);
    };
  }

  private static Fault missing(String part) {
    return at(ROOT + "/" + part, RejectionCode.ELEMENT_MISSING, part);
  }

  private static java.util.List<RejectionCode> codes(Consumer<ConfirmationRequest> change) {
    return Checks.faults(check(change));
  }

  private static void faults(Consumer<ConfirmationRequest> change, Fault... expected) {
    assertThat(check(change).faults()).containsExactly(expected);
  }

  private static Findings check(Consumer<ConfirmationRequest> change) {
    ConfirmationRequest request = Samples.request();
    change.accept(request);
    return Checks.RULES.check(request, Checks.TODAY);
  }
}
