package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTests {

  private final CaseNumberRules rules = new CaseNumberRules(Checks.CODES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（2026）鲁0215民初1234号",
        "（2024）鲁0202民诉前调18号",
        "（2022）鲁02民特56号",
        "（2023）鲁0215诉前调确7号",
        "（2025）鲁0202民督3号",
        "（2026）鲁0211执5991号之一",
        "（2025）鲁0215行审189号",
        "（2026）沪74民初1号",
        "（2016）鲁0282民初5号"
      })
  void aTrueNumberPasses(String number) {
    var findings = findings(number);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "（2026）鲁0215民初01234号, CASE_NUMBER_INVALID",
    "2026鲁0215民初1234号, CASE_NUMBER_INVALID",
    "[2026]鲁0215民初12号, CASE_NUMBER_INVALID",
    "（2026）鲁021民初1号, CASE_NUMBER_INVALID",
    "（2026）鲁0205民初1号, COURT_UNKNOWN",
    "（2026）鲁0284民初1号, COURT_UNKNOWN",
    "（2026）鲁0299民初1号, COURT_UNKNOWN",
    "（2026）鲁0282民初1号, COURT_UNKNOWN",
    "（2015）青民初字第123号, CASE_NUMBER_LEGACY",
    "（2027）鲁0215民初12号, CASE_NUMBER_YEAR_FUTURE",
    "张三诉李四, CASE_NUMBER_INVALID"
  })
  void aNumberThatCannotExistIsRefused(String number, RejectionCode code) {
    assertThat(Checks.faults(findings(number))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "(2024)鲁0202民诉前调18号, （2024）鲁0202民诉前调18号",
    "（2026）鲁0215民初１２３号, （2026）鲁0215民初123号",
    "（2026）鲁 0215 民初 12 号, （2026）鲁0215民初12号",
    "(２０２６）鲁0215民初　12号, （2026）鲁0215民初12号"
  })
  void aNumberAsTypedIsTheSameCase(String typed, String canonical) {
    assertThat(CaseNumber.canonical(typed)).isEqualTo(canonical);
    assertThat(Checks.faults(findings(typed))).isEmpty();
    assertThat(Checks.warnings(findings(typed)))
        .containsExactly(RejectionCode.CASE_NUMBER_NORMALISED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"（2026）鲁0215行诉前调1号", "（2026）鲁0215执前调1号"})
  void aLocalTypeIsOnlyRemarkedUpon(String number) {
    assertThat(Checks.faults(findings(number))).isEmpty();
    assertThat(Checks.warnings(findings(number))).containsExactly(RejectionCode.UNKNOWN_TYPE);
  }

  @Test
  void aCourtOutsideQingdaoThatTheTableDoesNotHaveIsOnlyRemarkedUpon() {
    assertThat(Checks.warnings(findings("（2026）京0105民初1号")))
        .containsExactly(RejectionCode.COURT_UNKNOWN);
  }

  @Test
  void thePartsOfANumberAreRead() {
    assertThat(CaseNumber.parse("（2026）鲁0211执5991号之一"))
        .contains(new CaseNumber(2026, "鲁0211", "执", 5991, "一"));
  }

  @ParameterizedTest
  @CsvSource({
    "（2026）鲁0202民初1号, POST_FILING, true",
    "（2026）鲁02民终1号, POST_FILING, true",
    "（2026）鲁0202民初1号, IN_TRIAL, true",
    "（2024）鲁0202民诉前调1号, PRE_ENTRUST, true",
    "（2024）鲁0202民诉前调1号, POST_FILING, false",
    "（2026）鲁0202民初1号, PRE_ENTRUST, false",
    "（2026）鲁0202民特1号, POST_FILING, false",
    "（2026）鲁0202执1号, IN_TRIAL, false",
    "（2026）鲁0202行诉前调1号, PRE_ENTRUST, true"
  })
  void theTypeMustGoWithTheMode(String number, ReferralMode mode, boolean fits) {
    var findings = Checks.at(place -> rules.mode(number, mode, place));

    assertThat(findings.faults().isEmpty()).isEqualTo(fits);
  }

  private Findings findings(String number) {
    return Checks.at(place -> rules.check(number, place, Checks.TODAY));
  }
}
