package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTests {

  @Test
  void aGoodReferralHasNothingToBeSaidAgainst() {
    var findings = Checks.referral(referral -> {});

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  @Test
  void aGoodOutcomeHasNothingToBeSaidAgainst() {
    var findings = Checks.outcome(outcome -> {});

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }
}
