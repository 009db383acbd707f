package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.hub.canonical.Fault.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Agent;
import org.fengqiao.hub.canonical.model.AgentKind;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.CauseVersion;
import org.fengqiao.hub.canonical.model.CurrencyUnit;
import org.fengqiao.hub.canonical.model.Guardian;
import org.fengqiao.hub.canonical.model.GuardianRelation;
import org.fengqiao.hub.canonical.model.IdType;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.model.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralRulesTests {

  private static final String ROOT = "/case-referral";
  private static final String DEFENDANT = ROOT + "/parties/party[2]";

  @Test
  void everyFaultIsReportedAtOnce() {
    var findings =
        Checks.referral(
            referral -> {
              referral.getCaseReference().setCaseNumber("（2026）鲁0202民特1号");
              defendant(referral).getIds().get(0).setNumber("370202199003070012");
              referral.getClaims().get(0).setAmount(new BigDecimal("-1"));
            });

    assertThat(findings.faults())
        .containsExactly(
            at(
                ROOT + "/caseReference/caseNumber",
                RejectionCode.CASE_TYPE_NOT_FOR_MODE,
                "民特",
                "POST_FILING"),
            at(DEFENDANT + "/ids/id[1]/number", RejectionCode.ID_CHECK_DIGIT),
            at(ROOT + "/claims/claim[1]/amount", RejectionCode.AMOUNT_NEGATIVE));
  }

  @Test
  void aCourtReferralHasNumberCourtAndVersion() {
    faults(
        it -> {
          it.getCaseReference().setCaseNumber(null);
          it.getCaseReference().setCourtCode(null);
          it.getCaseReference().setReferralVersion(null);
        },
        at(ROOT + "/caseReference/referralVersion", RejectionCode.VERSION_MISSING),
        at(ROOT + "/caseReference/caseNumber", RejectionCode.CASE_NUMBER_MISSING),
        at(ROOT + "/caseReference/courtCode", RejectionCode.COURT_MISSING));
  }

  @Test
  void theNumberBelongsToTheCourtThatIsNamed() {
    faults(
        it -> it.getCaseReference().setCourtCode("鲁0203"),
        at(ROOT + "/caseReference/courtCode", RejectionCode.COURT_MISMATCH));
  }

  @Test
  void aFirstReferralIsVersionOne() {
    faults(
        it -> it.getCaseReference().setReferralVersion(2),
        at(ROOT + "/caseReference/referralVersion", RejectionCode.FIRST_VERSION));
  }

  @Test
  void theCentresOwnCaseHasNoCourtNumber() {
    faults(
        it -> it.setReferralMode(ReferralMode.SELF_INTAKE),
        at(ROOT + "/caseReference/caseNumber", RejectionCode.CASE_NUMBER_NOT_EXPECTED));
    faults(
        it -> {
          it.setReferralMode(ReferralMode.SELF_INTAKE);
          it.getCaseReference().setCaseNumber(null);
          it.getCaseReference().setCourtCode(null);
        });
  }

  @Test
  void preFilingEntrustmentIn2026IsTakenAndFlagged() {
    var findings =
        Checks.referral(
            it -> {
              it.setReferralMode(ReferralMode.PRE_ENTRUST);
              it.getCaseReference().setCaseNumber("（2026）鲁0202民诉前调1号");
            });

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings())
        .containsExactly(at(ROOT + "/referralMode", RejectionCode.MODE_LEGACY));
  }

  @Test
  void theProcedureDecidesThePeriod() {
    warnings(it -> it.setProcedure(null), at(ROOT + "/procedure", RejectionCode.PROCEDURE_MISSING));
  }

  @Test
  void aForeignerMakesNoSmallClaim() {
    warnings(
        it -> {
          it.setProcedure(Procedure.SMALL_CLAIM);
          defendant(it).setNationality("DEU");
        },
        at(ROOT + "/procedure", RejectionCode.FOREIGN_SMALL_CLAIM));
  }

  @Test
  void aMinorNeedsAGuardianWhoProvesIt() {
    Consumer<CaseReferral> minor =
        it -> {
          defendant(it).getIds().get(0).setNumber("37021420151001006X");
          defendant(it).setSex(Sex.FEMALE);
          defendant(it).setBirthDate(LocalDate.of(2015, 10, 1));
        };

    faults(minor, at(DEFENDANT + "/guardians", RejectionCode.GUARDIAN_MISSING));
    faults(
        minor.andThen(it -> defendant(it).getGuardians().add(guardian(null))),
        at(
            DEFENDANT + "/guardians/guardian[1]/proofMaterialId",
            RejectionCode.GUARDIAN_PROOF_MISSING));
    faults(
        minor.andThen(it -> defendant(it).getGuardians().add(guardian("M7"))),
        at(
            DEFENDANT + "/guardians/guardian[1]/proofMaterialId",
            RejectionCode.REFERENCE_UNKNOWN,
            "materialId"));
    faults(minor.andThen(it -> defendant(it).getGuardians().add(guardian("M1"))));
  }

  @Test
  void thereAreTwoAgentsAtMost() {
    faults(
        it -> {
          for (String name : new String[] {"甲", "乙", "丙"}) {
            defendant(it).getAgents().add(agent(name));
          }
        },
        at(DEFENDANT + "/agents/agent[3]", RejectionCode.TOO_MANY_AGENTS));
  }

  @Test
  void sexAndBirthThatDisagreeWithTheNumberAreOnlyRemarkedUpon() {
    warnings(
        it -> {
          defendant(it).setSex(Sex.FEMALE);
          defendant(it).setBirthDate(LocalDate.of(1990, 3, 8));
        },
        at(DEFENDANT + "/sex", RejectionCode.ID_SEX_MISMATCH),
        at(DEFENDANT + "/birthDate", RejectionCode.ID_BIRTH_MISMATCH));
  }

  @Test
  void aHistoricRegionIsGoodInANumberButNotInAnAddress() {
    faults(
        it -> {
          defendant(it).getIds().get(0).setNumber("370282196812310036");
          defendant(it).setBirthDate(LocalDate.of(1968, 12, 31));
        });
    faults(
        it -> defendant(it).getAddresses().get(0).setAdminCode("370282"),
        at(DEFENDANT + "/addresses/address[1]/adminCode", RejectionCode.ADDRESS_DIVISION));
  }

  @Test
  void aForeignNameIsKeptAndAPassportNamesItsCountry() {
    Consumer<CaseReferral> foreigner =
        it -> {
          defendant(it).setName("Holden O’Brien-Müller, jun.");
          defendant(it).setChineseName("霍尔登");
          defendant(it).getIds().get(0).setType(IdType.ID11);
          defendant(it).getIds().get(0).setNumber("L8898C001");
          defendant(it).setNationality("GBR");
        };

    faults(foreigner);
    faults(
        foreigner.andThen(it -> defendant(it).setNationality(null)),
        at(DEFENDANT + "/ids/id[1]/issuingCountry", RejectionCode.ID_COUNTRY));
  }

  @Test
  void aPersonHasNoCreditCode() {
    faults(
        it -> {
          defendant(it).getIds().get(0).setType(IdType.ID30);
          defendant(it).getIds().get(0).setNumber("91370200MA3TE5T035");
        },
        at(DEFENDANT + "/ids/id[1]/type", RejectionCode.ID_TYPE));
  }

  @Test
  void nothingIsNotNought() {
    faults(
        it -> it.getClaims().get(0).setAmount(null),
        at(ROOT + "/claims/claim[1]/amount", RejectionCode.AMOUNT_MISSING));
    faults(it -> it.getClaims().get(0).setAmount(new BigDecimal("0.00")));
    faults(
        it -> {
          it.getClaims().get(1).setAmount(BigDecimal.TEN);
          it.getClaims().get(1).setCurrency("CNY");
          it.getClaims().get(1).setUnit(CurrencyUnit.YUAN);
        },
        at(ROOT + "/claims/claim[2]/amount", RejectionCode.AMOUNT_NOT_EXPECTED));
  }

  @Test
  void theUnitOfMoneyIsSaidAndIsYuan() {
    faults(
        it -> it.getClaims().get(0).setUnit(null),
        at(ROOT + "/claims/claim[1]/unit", RejectionCode.AMOUNT_UNIT));
    faults(
        it -> it.getAmounts().setUnit(CurrencyUnit.WAN_YUAN),
        at(ROOT + "/amounts/unit", RejectionCode.AMOUNT_UNIT));
    faults(
        it -> it.getClaims().get(0).setCurrency("RMB"),
        at(ROOT + "/claims/claim[1]/currency", RejectionCode.CURRENCY));
  }

  @Test
  void aBasicCourtSeldomHasHalfABillion() {
    warnings(
        it -> it.getAmounts().setClaimed(new BigDecimal("600000000.00")),
        at(ROOT + "/amounts/claimed", RejectionCode.LEVEL_JURISDICTION));
  }

  @Test
  void referencesPointAtSomething() {
    faults(
        it -> {
          it.getClaims().get(0).getAgainst().set(0, "P9");
          it.getConsents().get(1).setMaterialId("M9");
          it.getClaims().get(1).setClaimNo(1);
          defendant(it).setPartyId("P1");
        },
        at(DEFENDANT + "/partyId", RejectionCode.REFERENCE_DUPLICATE, "partyId"),
        at(
            ROOT + "/claims/claim[1]/against/partyId[1]",
            RejectionCode.REFERENCE_UNKNOWN,
            "partyId"),
        at(ROOT + "/claims/claim[2]/claimNo", RejectionCode.REFERENCE_DUPLICATE, "claimNo"),
        at(ROOT + "/consents/consent[2]/partyId", RejectionCode.REFERENCE_UNKNOWN, "partyId"),
        at(
            ROOT + "/consents/consent[2]/materialId",
            RejectionCode.REFERENCE_UNKNOWN,
            "materialId"));
  }

  @ParameterizedTest
  @EnumSource(names = {"V2011", "V2020"})
  void anOldVersionOfTheCausesIsRemarkedUpon(CauseVersion version) {
    var findings = Checks.referral(it -> it.getCauses().get(0).setVersion(version));

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings())
        .contains(at(ROOT + "/causes/cause[1]/version", RejectionCode.CAUSE_VERSION));
  }

  @Test
  void theNameOfTheCauseCountsNotItsNumber() {
    warnings(
        it -> it.getCauses().get(0).setNumber("110.2"),
        at(ROOT + "/causes/cause[1]/number", RejectionCode.CAUSE_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.pdf", "a/b.pdf", "C:\\x.pdf", ".."})
  void aFileNameIsNoPath(String name) {
    faults(
        it -> it.getMaterials().get(0).setFileName(name),
        at(ROOT + "/materials/material[1]/fileName", RejectionCode.FILE_NAME));
  }

  @Test
  void tomorrowHasNotHappened() {
    faults(
        it -> {
          it.setFiledOn(LocalDate.of(2026, 12, 1));
          it.setHandoverSignedAt(OffsetDateTime.parse("2027-01-01T00:00:00+08:00"));
        },
        at(ROOT + "/filedOn", RejectionCode.TIME_IN_FUTURE),
        at(ROOT + "/handoverSignedAt", RejectionCode.TIME_IN_FUTURE));
  }

  @Test
  void aTelephoneIsOne() {
    faults(
        it -> defendant(it).getPhones().set(0, "88880000"),
        at(DEFENDANT + "/phones/phone[1]", RejectionCode.PHONE_INVALID));
  }

  @Test
  void faultsNeverRepeatPersonalData() {
    var findings =
        Checks.referral(it -> defendant(it).getIds().get(0).setNumber("370202199003070012"));

    assertThat(findings.faults().toString()).doesNotContain("199003070012");
  }

  private static Party defendant(CaseReferral referral) {
    return referral.getParties().get(1);
  }

  private static Guardian guardian(@Nullable String proof) {
    var guardian = new Guardian();
    guardian.setName("李母");
    guardian.setRelation(GuardianRelation.PARENT);
    guardian.setProofMaterialId(proof);
    return guardian;
  }

  private static Agent agent(String name) {
    var agent = new Agent();
    agent.setName(name);
    agent.setKind(AgentKind.LAWYER);
    agent.setPoaMaterialId("M2");
    return agent;
  }

  private static void faults(Consumer<CaseReferral> change, Fault... expected) {
    assertThat(Checks.referral(change).faults()).containsExactly(expected);
  }

  private static void warnings(Consumer<CaseReferral> change, Fault... expected) {
    var findings = Checks.referral(change);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).containsExactly(expected);
  }
}
