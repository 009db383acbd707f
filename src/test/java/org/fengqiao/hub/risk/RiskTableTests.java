package org.fengqiao.hub.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import org.fengqiao.hub.canonical.model.RiskRule;
import org.fengqiao.hub.canonical.model.RiskSubjectKind;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.risk.RiskLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table {@code risk}, and the key of the index. */
class RiskTableTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private final ScreeningRules rules =
      new ScreeningRules(
          Town.CODES, new RiskLedger(RealPostgres.jdbc(), java.time.Clock.systemUTC()).weights);

  @Test
  void everyRuleOverManyCasesIsWhole() {
    assertThat(rules.patterns(TODAY))
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.needed()).isGreaterThan(1);
              assertThat(rule.window()).isPositive();
              assertThat(rule.institutions()).isPositive();
              assertThat(rule.isWorthTelling(100, 100)).isFalse();
              assertThat(rule.level(rule.needed())).isNotNull();
              assertThat(rule.lowered()).isPositive();
              assertThat(RiskRule.fromValue(rule.row().more("warns"))).isNotNull();
              assertThat(RiskSubjectKind.fromValue(rule.row().more("subject"))).isNotNull();
              assertThat(rule.row().more("suggestionZh")).isNotBlank();
            });
  }

  @Test
  void theSignsOfShamMediationCanReachTheBar() {
    int sum = rules.signs(TODAY).stream().mapToInt(ScreeningRule::weight).sum();

    assertThat(sum).isGreaterThanOrEqualTo(rules.bar(TODAY));
    assertThat(rules.longestWindow()).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void theKeyIsMadeOnceForTheOwnerAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("pki/risk.key");

    byte[] made = IndexKey.in(file);

    assertThat(IndexKey.in(file)).isEqualTo(made).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("pki")).isDirectoryContaining("glob:**risk.key");
  }

  @Test
  void aFileThatIsNoKeyIsToldSo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("risk.key"), "secret");

    assertThatThrownBy(() -> IndexKey.in(file)).hasMessageContaining("64 hexadecimal digits");
  }
}
