package org.fengqiao.hub.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.AgentKind;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.RiskLevel;
import org.fengqiao.hub.canonical.model.RiskRule;
import org.fengqiao.hub.canonical.model.RiskSubjectKind;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.junit.jupiter.api.Test;

/** Patterns over many cases: what raises a warning, what does not, and to whom it goes. */
class PatternTests {

  private final Town town = new Town();

  private UUID oneAgent(int bank, int daysAgo) {
    return referral(
        Letters.withAgent(Letters.against(bank), AgentKind.RECOMMENDED, Letters.PHONE), daysAgo);
  }

  private UUID referral(CaseReferral referral, int daysAgo) {
    return town.applied(referral, MessageKind.CASE_REFERRAL, Duration.ofDays(daysAgo));
  }

  @Test
  void oneAgentPhoneInFiveCasesOfTwoBanksIsOneWarningForCentreAndRegulatorAlone() {
    for (int i = 0; i < 4; i++) {
      assertThat(town.screen(oneAgent(i % 2, i))).isEmpty();
    }

    List<HandOver> work = town.screen(oneAgent(0, 0));

    assertThat(work)
        .extracting(HandOver::queue)
        .containsExactlyInAnyOrder("deliver.centre-qingdao", "deliver.regulator-qingdao");
    RiskWarning warning = town.warnings().get(0);
    assertThat(warning.getRule()).isEqualTo(RiskRule.ILLEGAL_AGENT);
    assertThat(warning.getLevel()).isEqualTo(RiskLevel.BLUE);
    assertThat(warning.getEvidenceCases()).hasSize(5).doesNotHaveDuplicates();
    assertThat(warning.getDescription()).contains("AGENT_PHONE", "5 件案件", "2 家机构", "阈值 5");
  }

  @Test
  void theWarningIsToldOfAgainWhenItHasGrownByHalfAndNotForEachCase() {
    List<Integer> versions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      town.screen(oneAgent(i % 3, 0));
      versions.add(town.warnings().size());
    }

    assertThat(versions).containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3);
    assertThat(town.warnings()).extracting(RiskWarning::getWarningNo).containsOnly(number());
    assertThat(town.warnings())
        .extracting(warning -> warning.getCaseReference().getReferralVersion())
        .containsExactly(1, 2, 3);
    assertThat(town.warnings().get(2).getLevel()).isEqualTo(RiskLevel.YELLOW);
  }

  @Test
  void eitherSideFindsTheFileByTheWarningsNumber() {
    for (int i = 0; i < 5; i++) {
      town.screen(oneAgent(i % 2, 0));
    }

    for (String partner : List.of("centre-qingdao", "regulator-qingdao")) {
      assertThat(town.ledger.cases.find(Dossier.RISK, number(), partner)).hasSize(1);
    }
    assertThat(town.ledger.cases.find(Dossier.RISK, number(), "institution-example-bank"))
        .isEmpty();
  }

  private String number() {
    return town.warnings().get(0).getWarningNo();
  }

  @Test
  void theOrderInWhichCasesAreScreenedChangesNothing() {
    List<UUID> messages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      messages.add(oneAgent(i % 2, i * 7));
    }
    Collections.shuffle(messages, new Random(4));

    messages.forEach(town::screen);

    assertThat(town.warnings()).hasSize(1);
    assertThat(town.warnings().get(0).getEvidenceCases()).hasSize(5);
  }

  @Test
  void screenedTwiceIsScreenedOnce() {
    List<UUID> messages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      messages.add(oneAgent(i % 2, 0));
    }
    assertThat(town.screen(messages)).hasSize(2);

    assertThat(town.screen(messages)).isEmpty();
    assertThat(town.warnings()).hasSize(1);
  }

  @Test
  void casesThatLieFurtherApartThanTheWindowAreNoPattern() {
    for (int i = 0; i < 6; i++) {
      town.screen(oneAgent(i % 2, i * 12));
    }

    assertThat(town.warnings()).isEmpty();
  }

  @Test
  void aBanksOwnLawyerInAllItsCasesIsNoPattern() {
    for (int i = 0; i < 6; i++) {
      CaseReferral referral = Letters.against(i % 2);
      town.screen(referral(Letters.withAgent(referral, AgentKind.LAWYER, Letters.PHONE), 0));
    }

    assertThat(town.warnings()).isEmpty();
  }

  @Test
  void oneAgentAgainstOneBankAloneIsNoPatternOfAgency() {
    for (int i = 0; i < 6; i++) {
      town.screen(oneAgent(1, 0));
    }

    assertThat(town.warnings()).isEmpty();
  }

  @Test
  void anAgentsDocumentIsFoundHoweverItIsWritten() {
    List<String> spellings =
        List.of(
            "37020219850101123x",
            "37020219850101123X",
            "370202 19850101 123X",
            "３７０２０２１９８５０１０１１２３Ｘ");
    for (int i = 0; i < 5; i++) {
      town.screen(referral(Letters.withAgentId(Letters.against(i % 2), spellings.get(i % 4)), 0));
    }

    assertThat(town.risk.patterns.list("AGENT_ID", true, 10)).hasSize(1);
  }

  @Test
  void oneAccountNamedInThreeCasesIsFound() {
    for (int i = 0; i < 3; i++) {
      String account = i == 1 ? "6222 0213 0201 2345 678" : "6222021302012345678";
      String facts = "请将退费汇至账户：" + account + "。";
      town.screen(referral(Letters.telling(Letters.against(i % 2), facts), 0));
    }

    assertThat(town.risk.patterns.list("BANK_ACCOUNT", true, 10)).hasSize(1);
  }

  @Test
  void tenPersonsAgainstOneBankForOneCauseAreAGroupDisputeAboutThatBank() {
    for (int i = 0; i < 10; i++) {
      town.screen(referral(Letters.against(7), i));
    }

    RiskWarning warning = town.warnings().get(0);
    assertThat(warning.getRule()).isEqualTo(RiskRule.GROUP_DISPUTE);
    assertThat(warning.getSubject().getKind()).isEqualTo(RiskSubjectKind.INSTITUTION);
    assertThat(warning.getSubject().getName()).isEqualTo("示范银行7号");
  }

  @Test
  void noWarningAndNoRowOfTheIndexHoldsAValueOfAPerson() {
    for (int i = 0; i < 5; i++) {
      town.screen(oneAgent(i % 2, 0));
    }

    List<String> rows =
        town.ledger.jdbc.queryForList(
            "select f::text from risk_feature f union all select p::text from risk_pattern p"
                + " union all select e::text from risk_evidence e"
                + " union all select convert_from(content, 'UTF8') from payload"
                + " join message using (message_id) where sender = 'hub'"
                + " and kind = 'risk-warning'",
            String.class);
    assertThat(rows)
        .isNotEmpty()
        .noneMatch(row -> row.contains(Letters.PHONE) || row.contains("借款人"));
  }

  @Test
  void whatWasTakenInBeforeThereWasScreeningIsFoundByTheSweeper() {
    UUID old = oneAgent(1, 3);

    List<HandOver> signals = town.screening.overlooked();

    assertThat(signals).extracting(HandOver::reference).contains(old.toString());
    assertThat(signals).extracting(HandOver::queue).containsOnly("screen");
    town.screen(old);
    assertThat(town.screening.overlooked())
        .extracting(HandOver::reference)
        .doesNotContain(old.toString());
  }
}
