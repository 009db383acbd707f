package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What no rule can decide waits for a person, and the decision is a message (treatment M). */
interface EdgesThatPeopleDecide {

  String DEBT = "case-referral/half-width-brackets-in-case-number";
  String RECALLS = "referral-withdrawal/court-recalls";
  String STRANGE_CODES = "case-referral/unknown-code-with-known-name";
  String HEIRS = "referral-amendment/heirs-replace-a-dead-party";
  String TWIN =
      "<party><partyId>P9</partyId><partyType><code>1</code><name>自然人</name></partyType>"
          + "<position>第三人</position><name>张三</name><identity><type><code>7</code>"
          + "<name>普通护照</name></type><number>E12345678</number></identity>"
          + "<phone>13900000002</phone></party>";
  String AGREED = "mediation-outcome/agreed-in-full-with-service-address";

  private static EdgeTown town() {
    return EdgeCasesIT.town();
  }

  /** A case in mediation, with a session held, and the court's later recall. */
  private static EdgeCase recalledInMediation(String recall) throws Exception {
    EdgeCase open = town().accepted(DEBT);
    mediating(open);
    String later = "2026-11-23 15:00:00";
    LightCourt.Answer answer =
        town()
            .post(
                EdgePapers.change(
                    EdgePapers.court(RECALLS, recall, open.number()),
                    "2026-11-22 15:00:00",
                    later));
    assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
    return open;
  }

  private static void mediating(EdgeCase open) throws Exception {
    town()
        .says(
            open,
            "progress-notice/suspended-for-appraisal",
            it -> EdgePapers.change(it, "SUSPENDED_APPRAISAL", "MEDIATING"));
    town().awaitAtCourt(open, "progress-notice");
  }

  @Test
  default void row11ARecallAfterASessionWaitsForAPersonAndTakesEffectWhenTheySaySo()
      throws Exception {
    EdgeCase open = recalledInMediation("recall-1");

    JsonNode question = town().desk.question("recall-1", "RECALL_IN_MEDIATION");
    assertThat(question.path("caseNumber").asString()).isEqualTo(open.caseNumber());
    assertThat(question.path("answers").findValuesAsString("answer"))
        .containsExactly("APPLY", "REFUSE");
    assertThat(town().state(open)).isEqualTo("MEDIATING");
    town().desk.decide(question, "APPLY", "经与调解中心电话核实，同意收回");

    town().awaitAtCentre("recall-1");
    assertThat(town().state(open)).isEqualTo("RECALLED");
    assertThat(town().desk.isSilent("recall-1")).isTrue();
  }

  @Test
  default void row11ARecallThatAPersonRefusesIsAnsweredWithTheirReasonAndMediationGoesOn()
      throws Exception {
    EdgeCase open = recalledInMediation("recall-2");
    JsonNode question = town().desk.question("recall-2", "RECALL_IN_MEDIATION");

    town().desk.decide(question, "REFUSE", "双方已就主要条款达成一致");

    assertThat(town().toldCourt(open, "rejection"))
        .contains("PERSON_REFUSED", "RECALL_IN_MEDIATION", "双方已就主要条款达成一致");
    assertThat(town().centre().effects("recall-2")).isZero();
    assertThat(town().state(open)).isEqualTo("MEDIATING");
  }

  @Test
  default void row11WhatComesAfterTheRecallWaitsWithIt() throws Exception {
    EdgeCase open = recalledInMediation("recall-3");
    JsonNode question = town().desk.question("recall-3", "RECALL_IN_MEDIATION");
    String outcome = town().says(open, AGREED, it -> it);

    town().desk.decide(question, "REFUSE", "协议已签署");

    String told = town().toldCourt(open, "mediation-outcome");
    assertThat(told).contains(outcome);
    assertThat(town().town.shinan.kindsOf(open.hubCase()))
        .endsWith("rejection", "mediation-outcome");
  }

  @Test
  default void row11ARecallThatHappenedBeforeTheAcceptanceWins() throws Exception {
    EdgeCase open = town().accepted(DEBT);
    mediating(open);

    town().post(EdgePapers.court(RECALLS, "recall-7", open.number()));

    town().awaitAtCentre("recall-7");
    assertThat(town().state(open)).isEqualTo("RECALLED");
  }

  @Test
  default void row11ARecallBeforeAnySessionCountsAtOnce() throws Exception {
    EdgeCase open = town().accepted(DEBT);

    town().post(EdgePapers.court(RECALLS, "recall-4", open.number()));

    town().awaitAtCentre("recall-4");
    assertThat(town().state(open)).isEqualTo("RECALLED");
  }

  @Test
  default void aQuestionIsDecidedOnceAndOnlyInAWayItTakes() throws Exception {
    recalledInMediation("recall-5");
    JsonNode question = town().desk.question("recall-5", "RECALL_IN_MEDIATION");

    assertThat(town().desk.tryTo(question, "SAME", "x").body()).contains("ANSWER_UNFIT");
    assertThat(town().desk.tryTo(question, "APPLY", "  ").body()).contains("/reasonText");
    town().desk.decide(question, "APPLY", "同意收回");
    town().awaitAtCentre("recall-5");

    assertThat(town().desk.tryTo(question, "REFUSE", "另有意见").statusCode()).isEqualTo(409);
    assertThat(town().centre().effects("recall-5")).isEqualTo(1);
  }

  @Test
  default void aDecisionIsAppliedOnceThoughTheHubIsKilledRightAfterIt() throws Exception {
    EdgeCase open = recalledInMediation("recall-6");
    JsonNode question = town().desk.question("recall-6", "RECALL_IN_MEDIATION");

    town().desk.decide(question, "APPLY", "同意收回");
    town().town.kill();
    town().town.restart();

    town().awaitAtCentre("recall-6");
    await()
        .atMost(EdgeTown.PATIENCE)
        .untilAsserted(() -> assertThat(town().state(open)).isEqualTo("RECALLED"));
    assertThat(
            town()
                .town
                .ledger()
                .count(
                    "select count(*) from delivery d join message m using (message_id)"
                        + " where m.external_id = 'recall-6'"))
        .isEqualTo(1);
    assertThat(
            town()
                .town
                .ledger()
                .count(
                    "select count(*) from evidence_entry e join message m using (message_id)"
                        + " where m.kind = 'operator-decision' and m.external_id = 'decision-"
                        + question.path("id").asString()
                        + "' and e.kind = 'SUBMISSION_ACCEPTANCE'"))
        .isEqualTo(1);
  }

  @Test
  default void row40AnUnknownCodeBesideAKnownNameBecomesAnAliasWhenAPersonSaysSo()
      throws Exception {
    EdgeCase first = town().opened(STRANGE_CODES);
    EdgeCase second = town().opened(STRANGE_CODES);
    assertThat(first.answer()).contains("ALIAS_PROPOSED");
    await()
        .atMost(EdgeTown.PATIENCE)
        .until(() -> town().desk.about(second.referral(), "ALIAS_PROPOSED").count() == 3);
    List<JsonNode> asked = town().desk.about(first.referral(), "ALIAS_PROPOSED").toList();
    assertThat(asked)
        .allSatisfy(it -> assertThat(it.path("affects").toString()).contains(second.referral()));
    assertThat(asked.toString()).contains("procedure", "JY", "SUMMARY", "id-type", "SFZ", "ID01");
    assertThat(town().centre().effects(first.referral())).isZero();

    asked.forEach(it -> town().desk.decide(it, "APPLY", "经电话核实，为该院新编代码"));

    town().awaitAtCentre(first.referral());
    town().awaitAtCentre(second.referral());
    assertThat(town().desk.isSilent(second.referral())).isTrue();
  }

  @Test
  default void row40AnAliasHoldsForTheCodeAloneAndForItsPartnerAlone() throws Exception {
    EdgeCase first = town().opened(STRANGE_CODES, it -> EdgePapers.change(it, ">JY<", ">JYCX<"));
    JsonNode proposed =
        await()
            .atMost(EdgeTown.PATIENCE)
            .until(
                () ->
                    town()
                        .desk
                        .about(first.referral(), "ALIAS_PROPOSED")
                        .filter(it -> it.toString().contains("JYCX"))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    town().desk.decide(proposed, "APPLY", "该院代码已更新");

    UnaryOperator<String> withoutName =
        it -> EdgePapers.change(it, "<code>2</code><name>简易程序</name>", "<code>JYCX</code>");
    await()
        .atMost(EdgeTown.PATIENCE)
        .until(() -> town().post(DEBT, withoutName).status().equals("ACCEPTED"));

    town().town.authority.enrol(List.of("court-licang"));
    String atLicang =
        withoutName
            .apply(EdgePapers.court(DEBT, "alias-licang", town().next()))
            .replace("鲁0202", "鲁0213");
    assertThat(town().town.light("court-licang").post(atLicang).body()).contains("CODE_UNKNOWN");
  }

  @Test
  default void row40AnAliasThatAPersonRefusesIsAnsweredWithTheirReason() throws Exception {
    EdgeCase refused =
        town()
            .opened(
                STRANGE_CODES,
                it ->
                    EdgePapers.change(
                        EdgePapers.change(EdgePapers.change(it, ">JY<", ">2<"), ">SFZ<", ">1<"),
                        ">LS01<",
                        ">LSX<"));
    JsonNode question = town().desk.question(refused.referral(), "ALIAS_PROPOSED");

    town().desk.decide(question, "REFUSE", "该代码不是律师");

    assertThat(town().toldCourt(refused, "rejection"))
        .contains("PERSON_REFUSED", "ALIAS_PROPOSED", "该代码不是律师");
    assertThat(town().centre().effects(refused.referral())).isZero();
  }

  @Test
  default void row13TheSameCaseWithOtherContentWaitsForAPerson() throws Exception {
    EdgeCase open = town().accepted(DEBT);
    String again =
        EdgePapers.change(
            EdgePapers.court(DEBT, "again-1", open.number()),
            "</disputeFacts>",
            "。</disputeFacts>");

    assertThat(town().post(again).status()).isEqualTo("ACCEPTED");
    JsonNode question = town().desk.question("again-1", "CONTENT_CHANGED");
    town().desk.decide(question, "REFUSE", "请以变更接口发送第二版");

    assertThat(town().toldCourt(open, "rejection")).contains("CONTENT_CHANGED", "again-1");
    assertThat(town().centre().effects("again-1")).isZero();
  }

  @Test
  default void row06AnAgentWhosePowerHadEndedAtSigningIsLookedAtByAPerson() throws Exception {
    EdgeCase open = town().accepted("case-referral/multi-party-three-defendants");
    String outcome =
        town()
            .says(
                open,
                "mediation-outcome/one-of-three-defendants-signs",
                it ->
                    EdgePapers.change(
                        it,
                        "\"poaValidUntil\" : \"2027-12-31\"",
                        "\"poaValidUntil\" : \"2026-11-01\""));

    JsonNode question = town().desk.question(outcome, "POA_EXPIRED");
    assertThat(town().town.shinan.kindsOf(open.hubCase())).doesNotContain("mediation-outcome");
    town().desk.decide(question, "APPLY", "委托人已书面追认");

    assertThat(town().toldCourt(open, "mediation-outcome")).contains(outcome);
  }

  @Test
  default void row07HeirsWhoAgreeReplaceTheDeadPartyAndOthersWaitForAPerson() throws Exception {
    EdgeCase agreeing = town().accepted(DEBT);
    town().post(EdgePapers.court(HEIRS, "heirs-1", agreeing.number()));
    town().awaitAtCentre("heirs-1");

    EdgeCase disputed = town().accepted(DEBT);
    town()
        .post(
            EdgePapers.change(
                EdgePapers.court(HEIRS, "heirs-2", disputed.number()),
                "<restartClock>否</restartClock>",
                "<restartClock>否</restartClock><heirsAgree>否</heirsAgree>"));
    JsonNode question = town().desk.question("heirs-2", "HEIRS_DISAGREE");
    assertThat(town().centre().effects("heirs-2")).isZero();
    town().desk.decide(question, "APPLY", "已补交继承公证书");

    town().awaitAtCentre("heirs-2");
  }

  @Test
  default void row21APaperDatedBeforeTheLastSignatureWaitsForAPerson() throws Exception {
    EdgeCase open = town().accepted("case-referral/multi-party-three-defendants");
    String outcome =
        town()
            .says(
                open,
                "mediation-outcome/one-of-three-defendants-signs",
                it ->
                    EdgePapers.change(
                        it,
                        "\"materialId\" : \"M7\"\n    },",
                        "\"paperDate\" : \"2026-11-20\", \"materialId\" : \"M7\"\n    },"));

    JsonNode question = town().desk.question(outcome, "PAPER_DATE_EARLIER");
    assertThat(question.path("path").asString()).endsWith("/agreement/paperDate");
    town().desk.decide(question, "REFUSE", "请更正纸质协议日期");

    assertThat(town().toldCentre(open, "rejection")).contains("PERSON_REFUSED", outcome);
  }

  @Test
  default void row29MoreThanATrillionYuanWaitsForAPersonAndWrongFiguresAreRefused()
      throws Exception {
    EdgeCase open =
        town()
            .opened(
                "case-referral/multi-party-three-defendants",
                it -> it.replaceFirst("<claimedAmount>[^<]*", "<claimedAmount>2000000000000元"));

    assertThat(open.answer()).contains("AMOUNT_SUSPICIOUS");
    JsonNode question = town().desk.question(open.referral(), "AMOUNT_SUSPICIOUS");
    assertThat(town().centre().effects(open.referral())).isZero();
    town().desk.decide(question, "APPLY", "已与立案庭核实");
    town().awaitAtCentre(open.referral());

    Map<String, String> wrong =
        Map.of("three-decimals", "AMOUNT_SCALE", "negative-amount", "AMOUNT_NEGATIVE");
    for (Map.Entry<String, String> figure : wrong.entrySet()) {
      LightCourt.Answer answer = town().post("case-referral/invalid/" + figure.getKey(), it -> it);
      assertThat(answer.status()).as(figure.getKey()).isEqualTo("REJECTED");
      assertThat(answer.body()).contains(figure.getValue(), "/claims/claim[1]/amount");
    }
  }

  @Test
  default void row31OnePersonUnderTwoDocumentsIsProposedAndHoldsNothingUp() throws Exception {
    EdgeCase open =
        town()
            .opened(
                "case-referral/multi-party-three-defendants",
                it -> it.replaceFirst("<claim>", TWIN + "<claim>"));

    town().awaitAtCentre(open.referral());
    JsonNode question = town().desk.question(open.referral(), "SAME_PERSON_PROPOSED");
    assertThat(question.path("answers").findValuesAsString("answer"))
        .containsExactly("SAME", "DIFFERENT");
    town().desk.decide(question, "SAME", "护照与身份证照片一致");

    await().atMost(EdgeTown.PATIENCE).until(() -> town().desk.isSilent(open.referral()));
    assertThat(town().town.ledger().count("select count(*) from question where answer = 'SAME'"))
        .isEqualTo(1);
  }

  @Test
  default void row35ACharacterTheReceiverCannotWriteFailsFastAndIsNeverReplaced() throws Exception {
    int fresh = town().next();
    town().laixi.send(List.of(town().files.referral("gbk-1", fresh)));
    town().awaitAtCentre("gbk-1");
    EdgeCase open = town().atLaixi("gbk-1", fresh);

    String answer =
        town()
            .says(
                open,
                "referral-response/accepted-by-a-station",
                it -> EdgePapers.change(it, "孙和", "孙𠮷"));

    assertThat(town().toldCentre(open, "rejection"))
        .contains("CHARACTER_UNENCODABLE", "U+20BB7", "NOT_DELIVERED");
    JsonNode question = town().desk.question(answer, "CHARACTER_UNENCODABLE");
    town().desk.decide(question, "REFUSE", "改以电话告知");
    await().atMost(EdgeTown.PATIENCE).until(() -> town().desk.isSilent(answer));
  }

  @Test
  default void row42TheSameDisputeInAnotherCaseIsShownToAPerson() throws Exception {
    EdgeCase first = contracted("青银贷2025-0042");
    town().awaitAtCentre(first.referral());
    assertThat(first.answer()).doesNotContain("FILED_ELSEWHERE");

    EdgeCase second = contracted("青银贷2025-0042");

    assertThat(second.answer()).contains("FILED_ELSEWHERE");
    JsonNode question = town().desk.question(second.referral(), "FILED_ELSEWHERE");
    town().desk.decide(question, "REFUSE", "与前一案件为同一纠纷");
    assertThat(town().toldCourt(second, "rejection")).contains("PERSON_REFUSED");
    assertThat(town().centre().effects(second.referral())).isZero();
  }

  private static EdgeCase contracted(String contract) throws Exception {
    return town()
        .opened(
            EdgesOfReferrals.THREE_DEFENDANTS,
            it ->
                EdgePapers.change(
                    it,
                    "</disputeFacts>",
                    "</disputeFacts><contractNo>" + contract + "</contractNo>"));
  }

  @Test
  default void thePageShowsWhatWaitsAndItsFormDecides() throws Exception {
    EdgeCase open = recalledInMediation("recall-8");
    JsonNode question = town().desk.question("recall-8", "RECALL_IN_MEDIATION");
    DeskPage browser = town().browser();

    String page = browser.read("/ops/decisions");
    assertThat(page).contains(open.caseNumber(), "recall-8", "案件收回，调解中心停止调解");
    String after =
        browser.send(
            "/ops/decisions/" + question.path("id").asString(),
            page,
            Map.of("hubCase", open.hubCase(), "answer", "APPLY", "reason", "同意收回"));

    assertThat(after).contains("决定已作为报文收下");
    town().awaitAtCentre("recall-8");
  }

  @Test
  default void noPartnerMayDecide() throws Exception {
    EdgeCase open = town().accepted(DEBT);

    HubRest.Answer answer =
        town()
            .hears(
                "not-mine-" + open.number(),
                open,
                "operator-decision/a-recall-in-mediation-is-applied",
                it -> it);

    assertThat(answer.accepted()).isFalse();
    assertThat(answer.body()).contains("NOT_ALLOWED");
  }
}
