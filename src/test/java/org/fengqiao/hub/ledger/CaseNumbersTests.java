package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.junit.jupiter.api.Test;

/** 民诉前调→民初→民特→执: one case by many numbers (guide §5 row 15), on a real PostgreSQL. */
class CaseNumbersTests {

  private static final String COURT = "court-laoshan";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final Clock clock = Clock.fixed(LedgerFixture.NOW, ZoneOffset.UTC);
  private final LedgerFixture ledger = new LedgerFixture(clock);
  private final CaseNumbers numbers = new CaseNumbers(ledger.jdbc, clock);
  private final int year = 2016 + Math.floorMod(UUID.randomUUID().hashCode(), 10);
  private final int number = 1 + Math.floorMod(UUID.randomUUID().hashCode(), 9_999_999);

  @Test
  void aCaseIsFoundByEachOfItsNumbersAndShowsTheNewest() {
    UUID caseId = refer("民诉前调");

    convert(caseId, "民初");
    convert(caseId, "执");

    assertThat(ledger.cases.find(COURT, of("民诉前调")).orElseThrow().caseId()).isEqualTo(caseId);
    assertThat(numbers.find(COURT, of("民初")).orElseThrow().caseId()).isEqualTo(caseId);
    assertThat(numbers.find(COURT, of("执")).orElseThrow().caseNumber()).isEqualTo(of("执"));
    assertThat(numbers.chain(caseId))
        .extracting(CaseNumbers.Numbered::caseNumber)
        .containsExactly(of("民诉前调"), of("民初"), of("执"));
  }

  @Test
  void theSameConversionAgainChangesNothing() {
    UUID caseId = refer("民诉前调");

    convert(caseId, "民初");
    convert(caseId, "民初");
    convert(caseId, "民诉前调");

    assertThat(numbers.chain(caseId)).hasSize(2);
    assertThat(ledger.cases.find(caseId).orElseThrow().caseNumber()).isEqualTo(of("民初"));
  }

  @Test
  void aNumberBelongsToOneCase() {
    UUID first = refer("民诉前调");
    UUID other = refer("民初");

    assertThat(numbers.isTaken(first, COURT, of("民初"))).isTrue();
    assertThat(numbers.isTaken(other, COURT, of("民初"))).isFalse();
    assertThat(numbers.isTaken(first, "court-shinan", of("民初"))).isFalse();

    convert(other, "民特");

    assertThat(numbers.isTaken(first, COURT, of("民特"))).isTrue();
  }

  @Test
  void aDisputeReferredAgainUnderALaterNumberCountsOnce() {
    UUID before = refer("民诉前调");
    long disputes = numbers.disputes();

    UUID again = refer("民初");
    numbers.link(again, COURT, List.of(of("民诉前调"), of("民初")));

    assertThat(again).isNotEqualTo(before);
    assertThat(numbers.disputes()).isEqualTo(disputes);
  }

  private UUID refer(String type) {
    NewMessage referral = LedgerFixture.message(COURT, MessageKind.CASE_REFERRAL, null, 1);
    ledger.messages.enter(referral);
    return ledger
        .cases
        .openOrJoin(
            new Cases.Opening(
                UUID.randomUUID(),
                Dossier.REFERRAL,
                COURT,
                of(type),
                "centre-qingdao",
                null,
                referral.id()))
        .caseId();
  }

  private void convert(UUID caseId, String type) {
    numbers.convert(caseId, new CaseNumbers.Numbered(of(type), DAY, null), UUID.randomUUID());
  }

  private String of(String type) {
    return "（" + year + "）鲁0212" + type + number + "号";
  }
}
