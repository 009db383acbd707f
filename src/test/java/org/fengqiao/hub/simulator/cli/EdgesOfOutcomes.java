package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.UnaryOperator;
import org.fengqiao.hub.simulator.HubRest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Outcomes and agreements as a centre really sends them, over REST. */
interface EdgesOfOutcomes {

  String ONE_SIGNS = "mediation-outcome/one-of-three-defendants-signs";
  String CAPS = "mediation-outcome/joint-debtors-with-caps-above-the-total";
  String PARTIAL = "mediation-outcome/partial-agreement-with-undisputed-facts";
  String UNREACHABLE = "mediation-outcome/unreachable-with-contact-log";

  private static EdgeTown town() {
    return EdgeCasesIT.town();
  }

  private static EdgeCase accepted() throws Exception {
    return town().accepted(EdgesOfReferrals.THREE_DEFENDANTS);
  }

  private static void isRefused(String example, UnaryOperator<String> change, String... said)
      throws Exception {
    HubRest.Answer answer = town().hears("qd-" + town().next(), accepted(), example, change);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(said);
  }

  private static UnaryOperator<String> with(String from, String to) {
    return it -> EdgePapers.change(it, from, to);
  }

  @Test
  default void row01OneOfThreeDefendantsSignsAndTheRestGoesBack() throws Exception {
    EdgeCase open = accepted();
    town().says(open, ONE_SIGNS, it -> it);

    assertThat(town().toldCourt(open, "mediation-outcome")).contains("就部分请求达成协议", "P3", "P4");
    assertThat(town().state(open)).isEqualTo("CONCLUDED");
  }

  @Test
  default void row02CapsOfJointDebtorsMayExceedTheTotalSharesMayNot() throws Exception {
    EdgeCase open = accepted();
    town().says(open, CAPS, it -> it);
    town().awaitAtCourt(open, "mediation-outcome");

    isRefused(
        CAPS,
        it ->
            EdgePapers.change(it, "\"JOINT\"", "\"SEVERAL\"")
                .replaceAll("\"cap\" :", "\"share\" :"),
        "SHARES_UNBALANCED");
  }

  @Test
  default void row03AGuaranteeOfWhoIsNoPartyIsRemarked() throws Exception {
    HubRest.Answer answer =
        town()
            .hears(
                "qd-" + town().next(),
                accepted(),
                ONE_SIGNS,
                with(
                    "\"due\" : \"2026-12-31\"",
                    "\"due\" : \"2026-12-31\", \"guaranteeText\" : \"由案外人提供保证\""));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body()).contains("\"warnings\"", "GUARANTOR_ABSENT", "/agreement/parties");
  }

  @Test
  default void row05AnAgentWithoutSpecialAuthorityCannotSettle() throws Exception {
    isRefused(
        ONE_SIGNS,
        with("\"specialAuthority\" : true", "\"specialAuthority\" : false"),
        "AGENT_NOT_AUTHORISED",
        "/agreement/signatures/signature[1]");
  }

  @Test
  default void row09AnOutcomeOfASupersededVersionIsAnsweredWithTheNewestOne() throws Exception {
    EdgeCase open = accepted();
    town()
        .post(EdgePapers.court(EdgesThatPeopleDecide.HEIRS, "v2-" + open.number(), open.number()));
    town().awaitAtCentre("v2-" + open.number());

    town().says(open, ONE_SIGNS, it -> it);

    assertThat(town().toldCentre(open, "rejection")).contains("STALE_VERSION", "\"number\"");
    assertThat(town().town.shinan.kindsOf(open.hubCase())).doesNotContain("mediation-outcome");
  }

  @Test
  default void row10AnAgreementInForceBeforeTheWithdrawalWasKnownStandsAndALaterOneIsCrossed()
      throws Exception {
    EdgeCase early = accepted();
    String withdrawal = "pw-" + early.number();
    town()
        .post(EdgePapers.court("referral-withdrawal/party-withdraws", withdrawal, early.number()));
    town().awaitAtCentre(withdrawal);
    town().says(early, ONE_SIGNS, it -> it);
    town().awaitAtCourt(early, "mediation-outcome");
    await()
        .atMost(EdgeTown.PATIENCE)
        .untilAsserted(() -> assertThat(town().state(early)).isEqualTo("CONCLUDED"));

    EdgeCase late = accepted();
    String second = "pw-" + late.number();
    town().post(EdgePapers.court("referral-withdrawal/party-withdraws", second, late.number()));
    town().awaitAtCentre(second);
    town().says(late, UNREACHABLE, it -> it);
    assertThat(town().toldCentre(late, "rejection")).contains("CROSSED");
    assertThat(town().state(late)).isEqualTo("WITHDRAWN");
  }

  @Test
  default void row22WhatWasClaimedIsAgreedRemainingAndWaived() throws Exception {
    EdgeCase open = accepted();
    town().says(open, PARTIAL, it -> it);
    assertThat(town().toldCourt(open, "mediation-outcome")).contains("双方确认本金五万元");

    isRefused(PARTIAL, with("\"3000.00\"", "\"3000.01\""), "AMOUNTS_UNBALANCED");
  }

  @Test
  default void row23UnreachableNeedsALogOfAttempts() throws Exception {
    EdgeCase open = accepted();
    town().says(open, UNREACHABLE, it -> it);
    assertThat(town().toldCourt(open, "mediation-outcome")).contains("调解期限内无法联系到当事人");

    isRefused(
        UNREACHABLE,
        it -> it.replaceFirst("(?s)\"contactLog\" : \\[.*?\\} \\],", ""),
        "CONTACT_LOG_MISSING");
  }

  @Test
  default void row24WhoAnsweredAMessageIsNotUnreachable() throws Exception {
    isRefused(
        UNREACHABLE,
        it -> it.replaceFirst("\"NO_ANSWER\"", "\"REACHED\""),
        "CONTACT_REACHED",
        "/contactLog");
  }

  @Test
  default void row25AnAppraisalSuspendsAndTheCourtIsTold() throws Exception {
    EdgeCase open = accepted();
    town().says(open, "progress-notice/suspended-for-appraisal", it -> it);

    assertThat(town().toldCourt(open, "progress-notice")).contains("车损鉴定");
    assertThat(town().state(open)).isEqualTo("SUSPENDED_APPRAISAL");
  }

  @Test
  default void row26AReferralForAnotherDistrictIsDeclinedAndGoesToNoOtherCourt() throws Exception {
    EdgeCase open = town().opened(EdgesOfReferrals.THREE_DEFENDANTS);
    town().awaitAtCentre(open.referral());
    town().says(open, "referral-response/declined-as-wrong-station", it -> it);

    assertThat(town().toldCourt(open, "referral-response")).contains("建议由平度站办理");
    assertThat(town().town.jimo.kindsOf(open.hubCase())).isEmpty();
  }

  @Test
  default void row30FiguresInWordsAndInstalmentsMustAgree() throws Exception {
    isRefused(ONE_SIGNS, with("壹拾万元整", "壹拾壹万元整"), "CAPITAL_MISMATCH");
    isRefused(
        ONE_SIGNS,
        with(
            "\"due\" : \"2026-12-31\"",
            "\"instalments\" : [ { \"no\" : 1, \"due\" : \"2026-12-31\", \"amount\" : \"99999.99\""
                + " } ]"),
        "INSTALMENTS_UNBALANCED");
  }

  @Test
  default void row41ForABankruptPartyItsAdministratorSigns() throws Exception {
    isRefused(
        ONE_SIGNS,
        it ->
            it.replaceFirst(
                "\"agents\" : \\[", "\"bankruptSince\" : \"2026-10-08\", \"agents\" : ["),
        "ADMINISTRATOR_MISSING");
  }

  @Test
  default void row43AMediatorOnTheCourtsStaffListIsRecused() throws Exception {
    EdgeCase open = town().opened(EdgesOfReferrals.THREE_DEFENDANTS);

    HubRest.Answer answer =
        town()
            .hears(
                "qd-" + town().next(),
                open,
                "referral-response/accepted-by-a-station",
                with("\"T-07\"", "\"QD-TJ-0099\""));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("MEDIATOR_RECUSED", "/mediators/mediator[1]/mediatorId");
  }

  @Test
  default void row44WhoIsNoPartyOfTheAgreementOwesNothingByIt() throws Exception {
    isRefused(
        ONE_SIGNS,
        it ->
            it.replaceFirst(
                "(?s)(\"debtors\" : \\[ \\{\\s*\"partyId\" : )\"P2\"", "$1\"EMPLOYEE\""),
        "REFERENCE_UNKNOWN",
        "/obligations/obligation[1]/debtors");
  }

  @Test
  default void row45PerformedAtOnceEndsAsPerformed() throws Exception {
    EdgeCase open = accepted();
    town().says(open, ONE_SIGNS, with("R02_PARTIAL", "R10_PERFORMED"));

    assertThat(town().toldCourt(open, "mediation-outcome")).contains("达成协议并即时履行");
  }

  @Test
  default void row46SeveralCreditorsSettleWithOneDebtorInOneAgreement() throws Exception {
    EdgeCase open = accepted();
    town()
        .says(
            open,
            CAPS,
            with("\"creditors\" : [ \"P1\" ]", "\"creditors\" : [ \"P1\", \"P3\" ]")
                    .andThen(
                        it ->
                            it.replaceFirst(
                                    "(?s), \\{\\s*\"partyId\" : \"P3\",\\s*\"cap\" :"
                                        + " \"30000.00\"\\s*\\}",
                                    "")
                                .replace("\"JOINT\"", "\"SOLE\""))
                ::apply);

    assertThat(town().toldCourt(open, "mediation-outcome"))
        .containsPattern("creditor>P1</[^>]*creditor>\\s*<[^>]*creditor>P3<");
  }

  @Test
  default void row37SuspectedShamMediationIsToldToTheCourtAndShutsEveryDoor() throws Exception {
    EdgeCase open = accepted();
    town()
        .says(
            open,
            "progress-notice/suspended-for-appraisal",
            with("SUSPENDED_APPRAISAL", "SUSPENDED_FALSE_MEDIATION"));
    assertThat(town().toldCourt(open, "progress-notice")).contains("鉴定机构已受理");
    String outcome = town().says(open, ONE_SIGNS, it -> it);
    town().awaitAtCourt(open, "mediation-outcome");

    town()
        .says(
            open,
            "confirmation-request/judicial-confirmation-asked-by-both",
            it -> it.replaceFirst("(\"outcomeMessageId\" ?: ?\")[^\"]+", "$1" + outcome));

    assertThat(town().toldCentre(open, "rejection")).contains("DOOR_CLOSED", "涉嫌虚假调解");
  }

  /** Both sides left one telephone, nothing is in dispute, and it was over at once. */
  @Test
  default void row37SignsOfShamMediationAreAQuestionAndAPersonShutsTheDoorsAndOpensThem()
      throws Exception {
    EdgeCase open =
        town().opened(EdgesOfReferrals.THREE_DEFENDANTS, with("13900000002", "0532-88880000"));
    town().says(open, "referral-response/accepted-by-a-station", it -> it);
    String outcome = town().says(open, ONE_SIGNS, with("逾期利息的计算", "无争议"));
    JsonNode asked = town().desk.question(outcome, "SHAM_SUSPECTED");
    town().awaitAtCourt(open, "mediation-outcome");
    assertThat(town().town.shinan.kindsOf(open.hubCase())).doesNotContain("progress-notice");

    town().desk.decide(asked, "APPLY", "双方共用一部电话且互不争执");

    assertThat(town().toldCourt(open, "progress-notice")).contains("涉嫌虚假调解");
    assertThat(whyNoDoorOpens(open, outcome, 1)).contains("涉嫌虚假调解");

    JsonNode stands = town().desk.questionOf(open.hubCase(), "SHAM_STANDS");
    town().desk.decide(stands, "APPLY", "经核查借款真实");

    await()
        .atMost(EdgeTown.PATIENCE)
        .until(() -> town().desk.waiting("?question=SHAM_STANDS").isEmpty());
    assertThat(whyNoDoorOpens(open, outcome, 2)).doesNotContain("虚假调解").contains("立案后委托");
  }

  private String whyNoDoorOpens(EdgeCase open, String outcome, int rejections) throws Exception {
    town()
        .says(
            open,
            "confirmation-request/judicial-confirmation-asked-by-both",
            it -> it.replaceFirst("(\"outcomeMessageId\" ?: ?\")[^\"]+", "$1" + outcome));
    await()
        .atMost(EdgeTown.PATIENCE)
        .until(
            () ->
                town().centre().kindsOf(open.hubCase()).stream().filter("rejection"::equals).count()
                    == rejections);
    return town().toldCentre(open, "rejection");
  }
}
