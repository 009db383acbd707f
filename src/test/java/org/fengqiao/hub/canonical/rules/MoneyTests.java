package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.fengqiao.hub.canonical.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "0.01", "100", "100.10", "100.1000", "999999999999.99"})
  void anAmountPasses(String amount) {
    var findings = findings(amount);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100.001, AMOUNT_SCALE",
    "-0.01, AMOUNT_NEGATIVE",
    "10000000000000.01, AMOUNT_TOO_LARGE"
  })
  void anAmountThatCannotBeIsRefused(String amount, RejectionCode code) {
    assertThat(Checks.faults(findings(amount))).containsExactly(code);
  }

  @Test
  void anAmountBeyondAllLikelihoodIsForAPersonToCheck() {
    var findings = findings("1000000000000.00");

    assertThat(findings.faults()).isEmpty();
    assertThat(Checks.warnings(findings)).containsExactly(RejectionCode.AMOUNT_SUSPICIOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 零元整",
    "0.05, 伍分",
    "0.50, 伍角整",
    "1, 壹元整",
    "1.05, 壹元零伍分",
    "10, 壹拾元整",
    "101.10, 壹佰零壹元壹角整",
    "1001, 壹仟零壹元整",
    "45000, 肆万伍仟元整",
    "100500, 壹拾万零伍佰元整",
    "1000000, 壹佰万元整",
    "10000001, 壹仟万零壹元整",
    "123456789.12, 壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分",
    "100000000, 壹亿元整",
    "100010000, 壹亿零壹万元整",
    "1000000000000, 壹万亿元整"
  })
  void capitalFiguresAreWritten(String amount, String capital) {
    assertThat(CapitalAmount.of(new BigDecimal(amount))).isEqualTo(capital);
    assertThat(CapitalAmount.says(capital, new BigDecimal(amount))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "45000.00, 人民币肆万伍仟圆整",
    "45000.00, 肆万伍仟元正",
    "45000.00, 人民币：肆万伍仟元零角零分",
    "100500.00, 壹拾万伍佰元整"
  })
  void waysOfWritingCapitalsAreUnderstood(String amount, String capital) {
    assertThat(CapitalAmount.says(capital, new BigDecimal(amount))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"45000.00, 肆万肆仟元整", "45000.00, 45000元", "450.00, 肆万伍仟元整", "0.001, 零元整"})
  void capitalsThatSaySomethingElseAreSeen(String amount, String capital) {
    assertThat(CapitalAmount.says(capital, new BigDecimal(amount))).isFalse();
  }

  @Test
  void aDebtHasNoNegativeCapitals() {
    assertThatThrownBy(() -> CapitalAmount.of(new BigDecimal("-1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Findings findings(String amount) {
    return Checks.at(place -> MoneyRules.check(new BigDecimal(amount), place));
  }
}
