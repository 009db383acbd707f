package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.fengqiao.hub.simulator.LightCourt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Referrals as courts really send them, over SOAP. */
interface EdgesOfReferrals {

  String THREE_DEFENDANTS = "case-referral/multi-party-three-defendants";

  private static EdgeTown town() {
    return EdgeCasesIT.town();
  }

  /** What the centre gets of a referral. */
  private static String received(EdgeCase open) {
    return town().toldCentre(open, "case-referral");
  }

  private static void isRefused(String example, String code, String path) throws Exception {
    LightCourt.Answer answer = town().post("case-referral/invalid/" + example, it -> it);
    assertThat(answer.status()).as(example).isEqualTo("REJECTED");
    assertThat(answer.body()).as(example).contains("code>" + code + "<", path);
  }

  @Test
  default void row04AMinorIsRepresentedByAGuardianOrNotReferred() throws Exception {
    EdgeCase open = town().opened("case-referral/minor-with-statutory-agent");

    assertThat(received(open)).contains("guardians");
    isRefused("minor-without-statutory-agent", "GUARDIAN_MISSING", "/parties/party[1]/guardians");
    isRefused("guardian-without-proof", "GUARDIAN_PROOF_MISSING", "/guardians/guardian[1]");
  }

  @Test
  default void row08ABranchIsAPartyOfItsOwnAndNeedsNoMoreThanTwoDocuments() throws Exception {
    EdgeCase open = town().opened("case-referral/branch-as-party-with-own-code");

    assertThat(open.answer()).doesNotContain("warning>");
    assertThat(received(open)).contains("headOffice");
  }

  @Test
  default void row14HalfWidthAndFullWidthBracketsNameOneCase() throws Exception {
    EdgeCase open = town().opened("case-referral/half-width-brackets-in-case-number");

    String again =
        EdgePapers.court("case-referral/half-width-brackets-in-case-number", "w-1", open.number())
            .replaceFirst("\\(2026\\)", "（2026）");
    LightCourt.Answer answer = town().post(again);

    assertThat(answer.body()).contains(open.hubCase());
    assertThat(received(open)).contains(open.caseNumber());
    assertThat(town().toldCourt(open, "rejection")).contains("BUSINESS_DUPLICATE");
  }

  @Test
  default void row15TheNumberOfTheTimeBeforeFilingStaysInTheChain() throws Exception {
    EdgeCase open = town().opened("case-referral/number-changed-from-pre-filing");

    assertThat(received(open)).contains("caseNumberChain", "（2024）鲁0202民诉前调18号");
  }

  @Test
  default void row16APreFilingNumberIn2026IsTakenWithARemark() throws Exception {
    EdgeCase open = town().opened("case-referral/pre-filing-number-still-in-2026");

    assertThat(open.answer()).contains("warning>", "MODE_LEGACY", "/case-referral/referralMode");
    assertThat(received(open)).contains("PRE_ENTRUST");
  }

  @Test
  default void row27SixHundredMillionAtABasicCourtIsTakenWithARemark() throws Exception {
    EdgeCase open =
        town()
            .opened(
                THREE_DEFENDANTS,
                it -> it.replaceFirst("<claimedAmount>[^<]*", "<claimedAmount>600000000.00元"));

    assertThat(open.answer()).contains("LEVEL_JURISDICTION", "/case-referral/amounts/claimed");
    town().awaitAtCentre(open.referral());
  }

  @Test
  default void row28NoughtIsAnAmountAndAbsentIsNone() throws Exception {
    EdgeCase open = town().opened("case-referral/amount-zero-is-a-fee-waiver");

    assertThat(received(open)).contains("\"0.00\"");
    isRefused("monetary-claim-without-amount", "AMOUNT_MISSING", "/claims/claim[1]/amount");
  }

  @Test
  default void row32ANumberOfARegionThatIsNoMoreIsValid() throws Exception {
    EdgeCase open =
        town()
            .opened(
                "case-referral/historic-region-in-id-number",
                it -> it.replace("鲁0215", "鲁0202").replace("青岛市即墨区", "青岛市市南区"));

    assertThat(open.answer()).doesNotContain("ID_REGION");
    town().awaitAtCentre(open.referral());
  }

  @Test
  default void row33AForeignNameKeepsItsScriptAndSmallClaimsAreRemarked() throws Exception {
    EdgeCase open = town().opened("case-referral/foreign-name-with-passport");
    assertThat(received(open)).contains("’", "chineseName", "DEU");

    EdgeCase small = town().opened("case-referral/foreign-party-in-small-claim-is-remarked");
    assertThat(small.answer()).contains("FOREIGN_SMALL_CLAIM");
  }

  @Test
  default void row34AMiddleDotOfAnyFormIsTakenAsItWasWritten() throws Exception {
    EdgeCase open = town().opened("case-referral/minority-name-with-middle-dot");

    assertThat(received(open)).containsPattern("[\\u4e00-\\u9fff][·•・．][\\u4e00-\\u9fff]");
  }

  @Test
  default void row34NamesThatDifferInTheirDotAloneAreTheSameName() throws Exception {
    String written = "买买提\u2022艾力";
    String twin =
        EdgesThatPeopleDecide.TWIN
            .replace("张三", "买买提\u00b7艾力")
            .replace("13900000002", "13900000001");
    EdgeCase open =
        town()
            .opened(
                "case-referral/minority-name-with-middle-dot",
                it -> it.replaceFirst("<claim>", twin + "<claim>"));

    JsonNode question = town().desk.question(open.referral(), "SAME_PERSON_PROPOSED");

    town().desk.decide(question, "DIFFERENT", "同名，经核对并非一人");
    assertThat(received(open)).contains(written, "买买提\u00b7艾力");
  }

  @Test
  default void rareCharactersArriveAsTheyAreOverUtf8() throws Exception {
    EdgeCase open = town().opened("case-referral/rare-characters-in-names");

    assertThat(received(open)).contains("𠮷䶮", "㐀𪛖龴");
  }

  @Test
  default void row40FaultsOfClockFormAndCodeAreNamedAtTheirPlace() throws Exception {
    Map<String, String> faults =
        Map.of(
            "twelve-hour-time", "/submitReferral/referral/handoverSignedTime",
            "oracle-date", "/submitReferral/referral/filingDate",
            "month-thirteen", "/submitReferral/referral/filingDate");
    for (Map.Entry<String, String> fault : faults.entrySet()) {
      isRefused(fault.getKey(), "VALUE_INVALID", fault.getValue());
    }
    isRefused("code-and-name-unknown", "CODE_UNKNOWN", "/submitReferral/referral/procedure/code");
    EdgeCase lower = town().opened("case-referral/lower-case-credit-code");
    assertThat(lower.answer()).contains("ID_NORMALISED");
  }

  @Test
  default void row40AMaterialThatIsNotHereIsAskedForByItsPlace() throws Exception {
    int fresh = town().next();
    String other =
        EdgePapers.court(THREE_DEFENDANTS, "missing-" + fresh, fresh)
            .replaceFirst("<digest>[0-9a-f]{64}", "<digest>" + "0".repeat(64));

    LightCourt.Answer answer = town().post(other);

    assertThat(answer.status()).isEqualTo("REJECTED");
    assertThat(answer.body()).contains("ATTACHMENT_MISSING", "/materials/material[1]/digest");
  }

  @Test
  default void row41ABankruptPartyIsReferredWithARemarkUntilItsAdministratorIsNamed()
      throws Exception {
    EdgeCase stayed =
        town()
            .opened(
                THREE_DEFENDANTS, bankrupt("<officer><name>周立</name><title>董事长</title></officer>"));
    assertThat(stayed.answer())
        .contains("BANKRUPTCY_STAY", "/parties/party[1]/legalRepresentative");

    EdgeCase led =
        town()
            .opened(
                THREE_DEFENDANTS, bankrupt("<officer><name>周立</name><title>管理人</title></officer>"));
    assertThat(led.answer()).doesNotContain("BANKRUPTCY_STAY");
    assertThat(received(led)).contains("bankruptSince", "管理人");
  }

  private static UnaryOperator<String> bankrupt(String officer) {
    return it ->
        EdgePapers.change(
            it,
            "<officer><name>周立</name><title>董事长</title></officer>",
            officer + "<bankruptDate>2026-10-08</bankruptDate>");
  }

  @Test
  default void row47TwoReferralsAreMergedByAnAmendmentAndARecall() throws Exception {
    EdgeCase kept = town().opened(THREE_DEFENDANTS);
    EdgeCase merged = town().opened(THREE_DEFENDANTS);
    String amendment =
        EdgePapers.court(EdgesThatPeopleDecide.HEIRS, "merge-1", kept.number())
            .replaceFirst(
                "<party>",
                "<previousNumber><caseNumber>"
                    + merged.caseNumber()
                    + "</caseNumber></previousNumber><party>");

    assertThat(town().post(amendment).status()).isEqualTo("ACCEPTED");
    town().post(EdgePapers.court(EdgesThatPeopleDecide.RECALLS, "merge-2", merged.number()));

    assertThat(town().toldCentre(kept, "referral-amendment")).contains(merged.caseNumber());
    town().awaitAtCentre("merge-2");
    assertThat(town().state(merged)).isEqualTo("RECALLED");
  }
}
