package org.fengqiao.hub.ledger.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.statistics.FigureTerms.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How disputes are counted, on a real PostgreSQL; each test has a year of its own. */
class FigureTableTests {

  private static final AtomicInteger YEARS = new AtomicInteger(1901);

  private final LedgerFixture ledger = new LedgerFixture(Clock.systemUTC());
  private final FigureTable table = new FigureTable(ledger.jdbc);
  private final int year = YEARS.getAndIncrement();
  private Instant now = LedgerFixture.NOW;

  @Test
  void aSuccessIsOneOfTheResultsThatTheDefinitionNames() {
    know(ended("R01_AGREED", 10), ended("R06_DEADLOCK", 20), ended("R11_RECALLED", 3));

    FigureTable.Row row = total();

    assertThat(value(row, "MEDIATED")).isEqualTo(3);
    assertThat(value(row, "CONCLUDED")).isEqualTo(2);
    assertThat(value(row, "SUCCEEDED")).isEqualTo(1);
    assertThat(value(row, "DAYS")).isEqualTo(30);
    assertThat(value(row, "D_0_15")).isEqualTo(1);
    assertThat(row.values().get("AGREED")).isEqualByComparingTo("800.00");
    assertThat(row.values().get("INVOLVED")).isEqualByComparingTo("3000.00");
  }

  @Test
  void aDisputeReferredAgainUnderALaterNumberCountsOnceAsItLastEnded() {
    CaseFact before = ended("R06_DEADLOCK", 10);
    CaseFact again = linked(ended("R01_AGREED", 40), before.dispute());
    know(before, again);

    FigureTable.Row row = total();

    assertThat(value(row, "RECEIVED")).isEqualTo(1);
    assertThat(value(row, "MEDIATED")).isEqualTo(1);
    assertThat(value(row, "SUCCEEDED")).isEqualTo(1);
    assertThat(value(row, "R06_DEADLOCK")).isZero();
  }

  @Test
  void aRevokedConfirmationTakesSuccessAndAmountBack() {
    CaseFact success = ended("R01_AGREED", 10);
    know(success);
    Instant before = now;
    know(reversed(success));

    assertThat(value(total(), "SUCCEEDED")).isZero();
    assertThat(value(total(), "REVERSED")).isEqualTo(1);
    assertThat(total().values().get("AGREED")).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(value(table.count(terms(null, before)).get(0), "SUCCEEDED"))
        .as("as it was known before")
        .isEqualTo(1);
  }

  @Test
  void theSameFactsAgainAreNoNewVersion() {
    CaseFact fact = ended("R01_AGREED", 10);
    know(fact);
    know(fact);

    assertThat(
            ledger.jdbc.queryForObject(
                "select count(*) from case_fact where case_id = ?", Long.class, fact.caseId()))
        .isEqualTo(1);
  }

  @Test
  void rowsAreToldApartByAnyDimensionAndAddUpToTheSums() {
    know(ended("R01_AGREED", 10), ended("R01_AGREED", 12), ended("R06_DEADLOCK", 20));

    List<FigureTable.Row> rows = table.count(terms(Dimension.RESULT, now));

    assertThat(rows)
        .extracting(FigureTable.Row::key)
        .containsExactly("R01_AGREED", "R06_DEADLOCK", null);
    assertThat(value(rows.get(0), "MEDIATED")).isEqualTo(2);
    assertThat(value(rows.get(2), "MEDIATED")).isEqualTo(3);
  }

  @Test
  void whatHappenedOutsideThePeriodIsNotCountedInIt() {
    know(ended("R01_AGREED", 10));

    FigureTerms march =
        new FigureTerms(
            LocalDate.of(year, 3, 1),
            LocalDate.of(year, 3, 31),
            null,
            null,
            now,
            List.of("R01_AGREED"),
            List.of("R01_AGREED"),
            false,
            List.of(),
            List.of());

    assertThat(value(table.count(march).get(0), "MEDIATED")).isZero();
  }

  private void know(CaseFact... facts) {
    now = now.plus(Duration.ofMinutes(1));
    new CaseFacts(ledger.jdbc, Clock.fixed(now, ZoneOffset.UTC)).append(List.of(facts));
  }

  private FigureTable.Row total() {
    return table.count(terms(null, now)).get(0);
  }

  private FigureTerms terms(@Nullable Dimension by, Instant knownBy) {
    return new FigureTerms(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        by,
        Dossier.REFERRAL,
        knownBy,
        List.of("R01_AGREED"),
        List.of("R01_AGREED", "R06_DEADLOCK"),
        false,
        List.of("R01_AGREED", "R06_DEADLOCK", "R11_RECALLED"),
        List.of(new Span("D_0_15", 0, 15)));
  }

  private static int value(FigureTable.Row row, String column) {
    return row.values().getOrDefault(column, BigDecimal.ONE.negate()).intValueExact();
  }

  /** Accepted on 10 January, ended so many days later. */
  private CaseFact ended(String result, int days) {
    UUID id = ledger.referred("court-shinan").caseId();
    LocalDate accepted = LocalDate.of(year, 1, 10);
    return fact(id, id, accepted, accepted.plusDays(days), result, null);
  }

  private static CaseFact linked(CaseFact fact, UUID dispute) {
    return fact(fact.caseId(), dispute, fact.acceptedOn(), fact.endedOn(), fact.result(), null);
  }

  private static CaseFact reversed(CaseFact fact) {
    return fact(
        fact.caseId(),
        fact.dispute(),
        fact.acceptedOn(),
        fact.endedOn(),
        fact.result(),
        fact.endedOn());
  }

  private static CaseFact fact(
      UUID id,
      UUID dispute,
      @Nullable LocalDate accepted,
      @Nullable LocalDate ended,
      @Nullable String result,
      @Nullable LocalDate reversed) {
    return new CaseFact(
        id,
        dispute,
        Dossier.REFERRAL,
        "court-shinan",
        "centre-qingdao",
        "shinan",
        null,
        null,
        "CREDIT_CARD",
        "2025-115.2",
        "EASY",
        "POST_FILING",
        LocalDate.of(2026, 1, 1).withYear(accepted == null ? 2026 : accepted.getYear()),
        accepted,
        null,
        ended,
        result,
        true,
        new BigDecimal("1000.00"),
        new BigDecimal("800.00"),
        new BigDecimal("0.00"),
        reversed);
  }
}
