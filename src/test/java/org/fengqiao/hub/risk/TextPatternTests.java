package org.fengqiao.hub.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.junit.jupiter.api.Test;

/** One text in many cases, whatever names and figures are put into it. */
class TextPatternTests {

  private static final String TEMPLATE =
      "申请人%s于%d年向被申请人申领信用卡，因收入减少暂时无力一次性清偿。被申请人委托第三方多次致电申请人及其家人，"
          + "并以上门、曝光通讯录相威胁，严重影响申请人的正常工作与生活。申请人多次主动联系协商均被拒绝。"
          + "现要求停止一切第三方催收，退还已收取的违约金%d元，并就剩余本金办理六十期个性化分期还款。";

  private static final String OTHER =
      "双方于签订车辆保险合同后，被保险车辆在路口与他车相撞，交警认定本车负次要责任。保险人以未年检为由拒绝赔付，"
          + "投保人认为该免责条款在投保时未作提示说明，不产生效力，遂要求保险人支付修理费、施救费以及替代交通费用。";

  private final TextPrint prints = new TextPrint(Town.HASH);

  private long print(String text, String... names) {
    return prints.of(text, List.of(names)).orElseThrow();
  }

  private int distance(String one, String other) {
    return Long.bitCount(print(one) ^ print(other));
  }

  @Test
  void aTemplateWithAnotherNameAndOtherFiguresHasTheSameFingerprint() {
    long one = print(TEMPLATE.formatted("张三", 2023, 1860), "张三");
    long other = print(TEMPLATE.formatted("欧阳美丽", 2024, 93), "欧阳美丽");

    assertThat(one).isEqualTo(other);
  }

  @Test
  void aFewOtherWordsLeaveItNearAndAnotherStoryIsFar() {
    String text = TEMPLATE.formatted("", 2023, 1);

    assertThat(distance(text, text.replace("暂时无力", "现无能力"))).isLessThanOrEqualTo(3);
    assertThat(distance(text, OTHER)).isGreaterThan(12);
  }

  @Test
  void nearFingerprintsShareABandWhereverTheyDiffer() {
    long print = print(OTHER);
    for (int bits = 0; bits < 64 * 64 * 64; bits += 7) {
      long near = print ^ (1L << (bits % 64)) ^ (1L << (bits / 64 % 64)) ^ (1L << (bits / 4096));
      assertThat(TextPrint.bands(near)).containsAnyElementsOf(TextPrint.bands(print));
    }
  }

  @Test
  void aShortTextHasNoFingerprint() {
    assertThat(prints.of("被告逾期未还款。", List.of())).isEmpty();
  }

  @Test
  void anotherKeyGivesAnotherFingerprint() {
    TextPrint others = new TextPrint(new KeyedHash(new byte[] {1}));

    assertThat(others.of(OTHER, List.of()).orElseThrow()).isNotEqualTo(print(OTHER));
  }

  @Test
  void oneTextInEightCasesOfTwoBanksIsFoundByItsBands() {
    Town town = new Town();
    for (int i = 0; i < 8; i++) {
      CaseReferral referral = Letters.against(i % 2);
      String name = Letters.borrower(referral).getName();
      String facts = TEMPLATE.formatted(name, 2020 + i, 100 * i);
      Letters.telling(referral, i == 5 ? facts.replace("暂时无力", "现无能力") : facts);
      town.screen(town.applied(referral, MessageKind.CASE_REFERRAL, Duration.ofDays(i)));
    }

    assertThat(town.risk.patterns.list("SAME_TEXT", true, 10)).hasSize(1);
    assertThat(town.warnings())
        .filteredOn(warning -> warning.getDescription().contains("SAME_TEXT"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.getEvidenceCases()).hasSize(8));
  }

  @Test
  void namesFiguresAndPunctuationAreLeftOut() {
    assertThat(TextPrint.plain("张三欠款１２，３４５．００元（本金）。", List.of("张三"))).isEqualTo("欠款本金");
  }
}
