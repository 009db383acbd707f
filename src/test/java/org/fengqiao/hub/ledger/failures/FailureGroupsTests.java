package org.fengqiao.hub.ledger.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.failures.FailureGroup.State;
import org.junit.jupiter.api.Test;

/** Failures of one cause are one group, however many messages they hit. */
class FailureGroupsTests {

  private final LedgerFixture ledger = new LedgerFixture(Clock.systemUTC());
  private final FailureGroups groups = new FailureGroups(RealPostgres.jdbc(), Clock.systemUTC());
  private final String partner = "court-" + UUID.randomUUID();

  private UUID fail(String partner, String what) {
    NewMessage message = LedgerFixture.message(partner, MessageKind.CASE_REFERRAL, null, 1);
    ledger.messages.enter(message);
    ledger.failures.record(
        new Failures.Place("intake", message.id(), null, null, partner, message.kind()),
        new IllegalStateException(what),
        Failures.Owner.HUB,
        NextStep.MEND_CAUSE);
    return message.id();
  }

  private List<FailureGroup> own() {
    return groups.list(List.of(State.values()), 10_000).stream()
        .filter(group -> partner.equals(group.partner()))
        .toList();
  }

  @Test
  void idsNumbersAndQuotationsDoNotMakeAnotherCause() {
    fail(partner, "sheet.xsl:12 failed on （2026）鲁0202民初17号 of \"王芳\" at 2026-11-23T10:00:00Z");
    fail(partner, "sheet.xsl:12 failed on （2026）鲁0202民初9号 of \"李军\" at 2026-11-24T11:30:00Z");

    assertThat(own()).hasSize(1);
    assertThat(own().get(0).count()).isEqualTo(2);
    assertThat(own().get(0).title()).doesNotContain("王芳").contains("sheet.xsl:12");
  }

  @Test
  void anotherPlaceInTheSheetOrAnotherPartnerIsAnotherCause() {
    fail(partner, "sheet.xsl:12 failed");
    fail(partner, "sheet.xsl:40 failed");
    fail("court-" + UUID.randomUUID(), "sheet.xsl:12 failed");

    assertThat(own()).hasSize(2);
  }

  @Test
  void whatWasCalledFixedAndComesAgainIsOpenAndSaysSo() {
    fail(partner, "sheet.xsl:12 failed");
    String group = own().get(0).fingerprint();
    assertThat(groups.change(group, State.FIXED, "wang.fang", "列名改了", null)).isTrue();
    assertThat(own().get(0).regressed()).isFalse();

    fail(partner, "sheet.xsl:12 failed");

    assertThat(own().get(0).state()).isEqualTo(State.OPEN);
    assertThat(own().get(0).regressed()).isTrue();
    assertThat(own().get(0).note()).isEqualTo("列名改了");
  }

  @Test
  void aGroupSaysWhatItsMessagesHaveInCommonAndWhichStillWait() {
    UUID waiting = fail(partner, "sheet.xsl:12 failed");
    fail(partner, "sheet.xsl:12 failed");
    RealPostgres.jdbc().update("update message set state = 'FAILED' where message_id = ?", waiting);
    String group = own().get(0).fingerprint();

    assertThat(own().get(0).waiting()).isEqualTo(1);
    assertThat(groups.common(group).get("dialect")).containsEntry("court-soap", 2L);
    assertThat(groups.members(group, 10)).extracting(Member::waits).containsExactly(false, true);
  }
}
