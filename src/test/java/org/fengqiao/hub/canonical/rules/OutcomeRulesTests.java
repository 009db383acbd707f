package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.hub.canonical.Fault.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Channel;
import org.fengqiao.hub.canonical.model.Contact;
import org.fengqiao.hub.canonical.model.ContactResult;
import org.fengqiao.hub.canonical.model.Debtor;
import org.fengqiao.hub.canonical.model.FailureReport;
import org.fengqiao.hub.canonical.model.Guardian;
import org.fengqiao.hub.canonical.model.GuardianRelation;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Obligation;
import org.fengqiao.hub.canonical.model.ObligationType;
import org.fengqiao.hub.canonical.model.OrganisationType;
import org.fengqiao.hub.canonical.model.ResultCode;
import org.fengqiao.hub.canonical.model.SignerRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeRulesTests {

  private static final String ROOT = "/mediation-outcome";
  private static final String AGREEMENT = ROOT + "/agreement";
  private static final String OBLIGATION = AGREEMENT + "/obligations/obligation[1]";

  @ParameterizedTest
  @EnumSource(names = {"R01_AGREED", "R02_PARTIAL", "R10_PERFORMED"})
  void whoAgreedShowsTheAgreement(ResultCode result) {
    faults(
        it -> {
          it.setResultCode(result);
          it.setAgreement(null);
        },
        at(AGREEMENT, RejectionCode.AGREEMENT_MISSING, result.value()));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "R04_UNREACHABLE",
        "R05_REFUSED",
        "R06_DEADLOCK",
        "R07_EXPIRED",
        "R08_UNSIGNED",
        "R09_OTHER",
        "R12_FALSE"
      })
  void whoFailedReportsWhy(ResultCode result) {
    var findings =
        Checks.outcome(
            it -> {
              it.setResultCode(result);
              it.setAgreement(null);
            });

    assertThat(findings.faults())
        .contains(at(ROOT + "/failureReport", RejectionCode.FAILURE_REPORT_MISSING));
  }

  @ParameterizedTest
  @EnumSource(names = {"R05_REFUSED", "R06_DEADLOCK", "R07_EXPIRED", "R11_RECALLED", "R12_FALSE"})
  void whoFailedHasNoAgreement(ResultCode result) {
    faults(failed(result), at(AGREEMENT, RejectionCode.AGREEMENT_NOT_EXPECTED, result.value()));
  }

  @Test
  void anUnsignedAgreementNeverTakesEffect() {
    faults(
        failed(ResultCode.R08_UNSIGNED),
        at(AGREEMENT + "/effectiveAt", RejectionCode.EFFECTIVE_AT_NOT_EXPECTED));
    faults(
        failed(ResultCode.R08_UNSIGNED)
            .andThen(it -> it.getAgreement().setEffectiveAt(null))
            .andThen(it -> it.getAgreement().getSignatures().remove(1)));
  }

  @Test
  void anotherResultIsExplained() {
    faults(
        failed(ResultCode.R09_OTHER).andThen(it -> it.setAgreement(null)),
        at(ROOT + "/resultText", RejectionCode.RESULT_TEXT_MISSING));
  }

  @Test
  void unreachableNeedsACallList() {
    Consumer<MediationOutcome> unreachable =
        failed(ResultCode.R04_UNREACHABLE).andThen(it -> it.setAgreement(null));

    faults(unreachable, at(ROOT + "/contactLog", RejectionCode.CONTACT_LOG_MISSING));
    faults(
        unreachable.andThen(it -> call(it, 20, ContactResult.REACHED)),
        at(ROOT + "/contactLog", RejectionCode.CONTACT_REACHED));
    var few = Checks.outcome(unreachable.andThen(it -> call(it, 20, ContactResult.NO_ANSWER)));
    assertThat(few.faults()).isEmpty();
    assertThat(few.warnings())
        .containsExactly(at(ROOT + "/contactLog", RejectionCode.CONTACT_LOG_SHORT));
    var enough =
        Checks.outcome(
            unreachable
                .andThen(it -> call(it, 20, ContactResult.NO_ANSWER))
                .andThen(it -> call(it, 21, ContactResult.INVALID_NUMBER))
                .andThen(it -> call(it, 22, ContactResult.NO_ANSWER)));
    assertThat(enough.faults()).isEmpty();
    assertThat(enough.warnings()).isEmpty();
  }

  @Test
  void anOutcomeQuotesTheVersion() {
    faults(
        it -> it.getCaseReference().setReferralVersion(null),
        at(ROOT + "/caseReference/referralVersion", RejectionCode.VERSION_MISSING));
  }

  @Test
  void effectComesWithTheLastSignature() {
    faults(
        it -> agreement(it).setEffectiveAt(OffsetDateTime.parse("2026-11-22T16:00:00+08:00")),
        at(AGREEMENT + "/effectiveAt", RejectionCode.EFFECTIVE_AT_WRONG));
    faults(it -> agreement(it).setEffectiveAt(OffsetDateTime.parse("2026-11-22T08:10:00Z")));
    faults(
        it -> agreement(it).setEffectiveAt(null),
        at(AGREEMENT + "/effectiveAt", RejectionCode.EFFECTIVE_AT_MISSING));
  }

  @Test
  void everyPartyAndTheMediatorSign() {
    faults(
        it -> {
          agreement(it).getSignatures().remove(2);
          agreement(it).getSignatures().remove(0);
        },
        at(AGREEMENT + "/parties/party[1]", RejectionCode.SIGNATURE_MISSING),
        at(AGREEMENT + "/signatures", RejectionCode.MEDIATOR_SIGNATURE_MISSING));
  }

  @Test
  void anAgentNeedsSpecialAuthorityToSettle() {
    faults(
        it -> agreement(it).getParties().get(0).getAgents().get(0).setSpecialAuthority(false),
        at(AGREEMENT + "/signatures/signature[1]", RejectionCode.AGENT_NOT_AUTHORISED));
    faults(
        it -> agreement(it).getSignatures().get(0).setSignerName("路人"),
        at(AGREEMENT + "/signatures/signature[1]", RejectionCode.AGENT_NOT_AUTHORISED));
  }

  @Test
  void anExpiredAuthorityIsForAPersonToCheck() {
    warnings(
        it ->
            agreement(it)
                .getParties()
                .get(0)
                .getAgents()
                .get(0)
                .setPoaValidUntil(LocalDate.of(2026, 11, 21)),
        at(AGREEMENT + "/signatures/signature[1]", RejectionCode.POA_EXPIRED));
  }

  @Test
  void aMinorSignsWithTheGuardianAndAnInfantNotAtAll() {
    Consumer<MediationOutcome> minor =
        it -> {
          var party = agreement(it).getParties().get(1);
          party.getIds().get(0).setNumber("370211200812010055");
          party.getGuardians().add(guardian());
        };
    faults(
        minor,
        at(AGREEMENT + "/parties/party[2]/ids/id[1]/number", RejectionCode.ID_CHECK_DIGIT),
        at(AGREEMENT + "/signatures", RejectionCode.MINOR_SIGNED_ALONE));
    var infant =
        Checks.outcome(
            minor.andThen(
                it -> {
                  agreement(it).getParties().get(1).getIds().clear();
                  agreement(it).getParties().get(1).setBirthDate(LocalDate.of(2020, 1, 1));
                }));
    assertThat(infant.faults())
        .containsExactly(
            at(AGREEMENT + "/signatures/signature[2]", RejectionCode.INFANT_SIGNED),
            at(AGREEMENT + "/signatures", RejectionCode.MINOR_SIGNED_ALONE));
    faults(
        it -> {
          var party = agreement(it).getParties().get(1);
          party.getIds().get(0).setNumber("37021420151001006X");
          party.getGuardians().add(guardian());
          agreement(it).getSignatures().get(1).setRole(SignerRole.GUARDIAN);
          agreement(it).getSignatures().get(1).setSignerName("李母");
        });
  }

  @Test
  void capitalsAndFiguresAgree() {
    faults(
        it -> obligation(it).setAmountCapital("肆万肆仟元整"),
        at(OBLIGATION + "/amountCapital", RejectionCode.CAPITAL_MISMATCH));
  }

  @Test
  void instalmentsAddUpToTheFen() {
    faults(
        it -> obligation(it).getInstalments().get(1).setAmount(new BigDecimal("24999.99")),
        at(OBLIGATION + "/instalments", RejectionCode.INSTALMENTS_UNBALANCED));
  }

  @Test
  void sharesAddUpButCapsMayExceed() {
    Consumer<MediationOutcome> two = it -> obligation(it).getDebtors().add(debtor("P1"));

    faults(two, at(OBLIGATION + "/debtors", RejectionCode.DEBTORS_UNFIT, "SOLE"));
    faults(
        two.andThen(it -> shares(it, "20000.00", "24000.00")),
        at(OBLIGATION + "/debtors", RejectionCode.SHARES_UNBALANCED));
    faults(two.andThen(it -> shares(it, "20000.00", "25000.00")));
    faults(
        two.andThen(
            it -> {
              obligation(it).setType(ObligationType.JOINT);
              obligation(it).getDebtors().forEach(debtor -> debtor.setCap(new BigDecimal("45000")));
            }));
  }

  @Test
  void theAmountsOfAPartialAgreementBalance() {
    faults(
        it -> it.getAmounts().setWaived(new BigDecimal("1999.99")),
        at(ROOT + "/amounts", RejectionCode.AMOUNTS_UNBALANCED));
  }

  @Test
  void anObligationIsOwedByAPartyToTheAgreement() {
    faults(
        it -> obligation(it).getDebtors().get(0).setPartyId("P3"),
        at(OBLIGATION + "/debtors/debtor[1]/partyId", RejectionCode.REFERENCE_UNKNOWN, "partyId"));
  }

  @Test
  void whoConfirmsAFactSignsIt() {
    faults(
        it -> it.getUndisputedFacts().get(0).getSignatures().remove(1),
        at(ROOT + "/undisputedFacts/fact[1]/signatures", RejectionCode.FACTS_UNSIGNED));
  }

  @Test
  void aGuarantorWhoTookNoPartIsNotBound() {
    warnings(
        it -> obligation(it).setGuaranteeText("由第三方承担保证责任"),
        at(AGREEMENT + "/parties", RejectionCode.GUARANTOR_ABSENT));
  }

  @Test
  void consumersAreNoCommercialMediation() {
    warnings(
        it -> agreement(it).setOrganisationType(OrganisationType.COMMERCIAL),
        at(AGREEMENT + "/organisationType", RejectionCode.ORGANISATION_UNFIT));
  }

  private static Agreement agreement(MediationOutcome outcome) {
    return outcome.getAgreement();
  }

  private static Obligation obligation(MediationOutcome outcome) {
    return outcome.getAgreement().getObligations().get(0);
  }

  private static Debtor debtor(String party) {
    var debtor = new Debtor();
    debtor.setPartyId(party);
    return debtor;
  }

  private static void shares(MediationOutcome outcome, String one, String other) {
    obligation(outcome).setType(ObligationType.SEVERAL);
    obligation(outcome).getDebtors().get(0).setShare(new BigDecimal(one));
    obligation(outcome).getDebtors().get(1).setShare(new BigDecimal(other));
  }

  private static Guardian guardian() {
    var guardian = new Guardian();
    guardian.setName("李母");
    guardian.setRelation(GuardianRelation.PARENT);
    guardian.setProofMaterialId("M9");
    return guardian;
  }

  private static Consumer<MediationOutcome> failed(ResultCode result) {
    return outcome -> {
      outcome.setResultCode(result);
      outcome.setFailureReport(new FailureReport());
      outcome.getFailureReport().setReason("分歧较大");
    };
  }

  private static void call(MediationOutcome outcome, int day, ContactResult result) {
    var contact = new Contact();
    contact.setPartyId("P2");
    contact.setAt(OffsetDateTime.parse("2026-11-" + day + "T10:00:00+08:00"));
    contact.setChannel(Channel.PHONE);
    contact.setResult(result);
    outcome.getContactLog().add(contact);
  }

  private static void faults(Consumer<MediationOutcome> change, Fault... expected) {
    assertThat(Checks.outcome(change).faults()).containsExactly(expected);
  }

  private static void warnings(Consumer<MediationOutcome> change, Fault... expected) {
    var findings = Checks.outcome(change);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).containsExactly(expected);
  }
}
