package org.fengqiao.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.rules.StatisticsPeriod;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.statistics.CaseFact;
import org.fengqiao.hub.ledger.statistics.Dimension;
import org.fengqiao.hub.ledger.statistics.FigureTerms;
import org.fengqiao.hub.ledger.statistics.StatisticsFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five cases of the year 1851, small enough to be counted by hand, on a real PostgreSQL and by the
 * definitions the hub is delivered with.
 *
 * <pre>
 * no  referred by  taken   ended  days  how            online  involved  agreed  performed
 * 1   shinan       10 Jan  12 Jan    2  R01_AGREED     yes         1000     800        100
 * 2   shinan       10 Jan  17 Jan    7  R06_DEADLOCK   yes         2000       -          -
 * 3   jimo          1 Feb  16 Feb   15  R10_PERFORMED  no          3000    3000       3000
 * 4   jimo          1 Apr   2 May   31  R04_UNREACHABLE no          500       -          -
 * 5   jimo          1 Apr   still under way            -           7000       -          -
 * </pre>
 */
class HandCountedYearTests {

  private static final LedgerFixture LEDGER = new LedgerFixture(Clock.systemUTC());
  private static final Definitions DEFINITIONS = new Definitions(CodeTables.load(Samples.MAPPINGS));
  private static final Instant KNOWN = Instant.parse("2026-11-01T00:00:00Z");

  private static final CaseFigures FIGURES =
      new CaseFigures(StatisticsFixture.figureTable(LEDGER.jdbc));

  @BeforeAll
  static void fiveCases() {
    Who first = new Who("shinan", "centre-qingdao", "SN", "I1", "CITY_BANK", "CREDIT_CARD");
    Who other = new Who("jimo", "station-jimo", "JM", "I2", "LIFE_INSURER", "INSURANCE");
    StatisticsFixture.know(
        LEDGER.jdbc,
        Clock.fixed(KNOWN, ZoneOffset.UTC),
        List.of(
            first.of(
                "115.2",
                "EASY",
                "PRE_ENTRUST",
                "01-10",
                "01-12",
                "R01_AGREED",
                true,
                1000,
                800,
                100),
            first.of(
                "115.2", "EASY", "POST_FILING", "01-10", "01-17", "R06_DEADLOCK", true, 2000, 0, 0),
            other.of(
                "333",
                "ORDINARY",
                "POST_FILING",
                "02-01",
                "02-16",
                "R10_PERFORMED",
                false,
                3000,
                3000,
                3000),
            other.of(
                "333",
                "HARD",
                "POST_FILING",
                "04-01",
                "05-02",
                "R04_UNREACHABLE",
                false,
                500,
                0,
                0),
            other.of("333", "HARD", "POST_FILING", "04-01", null, null, false, 7000, 0, 0)));
  }

  @Test
  void theYearAsItIsPublished() {
    assertThat(total("1851"))
        .containsAllEntriesOf(
            numbers(
                "RECEIVED 5",
                "ACCEPTED 5",
                "DECLINED 0",
                "MEDIATED 4",
                "CONCLUDED 4",
                "SUCCEEDED 2",
                "SUCCESS_RATE 50.00",
                "ONLINE 2",
                "ONLINE_SHARE 50.00",
                "INVOLVED 6500.00",
                "AGREED 3800.00",
                "PERFORMED 3100.00",
                "DAYS 55",
                "MEAN_DAYS 13.75"));
  }

  @Test
  void daysAreSpreadOverTheirSpans() {
    assertThat(total("1851"))
        .containsAllEntriesOf(
            numbers("D_0_2 1", "D_3_7 1", "D_8_15 1", "D_16_30 0", "D_31_60 1", "D_61 0"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1851-01, 2, 2, 50.00, 4.50",
    "1851-02, 1, 1, 100.00, 15.00",
    "1851-03, 0, 0, 0, 0",
    "1851-04, 2, 0, 0, 0",
    "1851-05, 0, 1, 0.00, 31.00",
    "1851-Q1, 3, 3, 66.67, 8.00",
    "1851-Q2, 2, 1, 0.00, 31.00",
    "1851-01-13--1851-02-16, 1, 2, 50.00, 11.00",
    "1851-01-12--1851-01-12, 0, 1, 100.00, 2.00",
    "1851-W07, 0, 1, 100.00, 15.00",
    "1851, 5, 4, 50.00, 13.75"
  })
  void monthQuarterYearAndAnyRange(
      String period, String received, String mediated, BigDecimal rate, BigDecimal mean) {
    Map<String, BigDecimal> total = total(period);

    assertThat(total.getOrDefault("RECEIVED", BigDecimal.ZERO)).isEqualByComparingTo(received);
    assertThat(total.getOrDefault("MEDIATED", BigDecimal.ZERO)).isEqualByComparingTo(mediated);
    assertThat(total.getOrDefault("SUCCESS_RATE", BigDecimal.ZERO)).isEqualByComparingTo(rate);
    assertThat(total.getOrDefault("MEAN_DAYS", BigDecimal.ZERO)).isEqualByComparingTo(mean);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "COURT, court-shinan, 2, 2, 1, 100.00, 800.00, 4.50",
    "COURT, court-jimo, 3, 2, 1, 0.00, 3000.00, 23.00",
    "CENTRE, centre-qingdao, 2, 2, 1, 100.00, 800.00, 4.50",
    "CENTRE, station-jimo, 3, 2, 1, 0.00, 3000.00, 23.00",
    "STATION, SN, 2, 2, 1, 100.00, 800.00, 4.50",
    "STATION, JM, 3, 2, 1, 0.00, 3000.00, 23.00",
    "INSTITUTION, I1, 2, 2, 1, 100.00, 800.00, 4.50",
    "INSTITUTION, I2, 3, 2, 1, 0.00, 3000.00, 23.00",
    "INSTITUTION_GROUP, CITY_BANK, 2, 2, 1, 100.00, 800.00, 4.50",
    "INSTITUTION_GROUP, LIFE_INSURER, 3, 2, 1, 0.00, 3000.00, 23.00",
    "BUSINESS, CREDIT_CARD, 2, 2, 1, 100.00, 800.00, 4.50",
    "BUSINESS, INSURANCE, 3, 2, 1, 0.00, 3000.00, 23.00",
    "CAUSE, 2025-115.2, 2, 2, 1, 100.00, 800.00, 4.50",
    "CAUSE, 2025-333, 3, 2, 1, 0.00, 3000.00, 23.00",
    "TRACK, EASY, 2, 2, 1, 100.00, 800.00, 4.50",
    "TRACK, ORDINARY, 1, 1, 1, 0.00, 3000.00, 15.00",
    "TRACK, HARD, 2, 1, 0, 0.00, 0.00, 31.00",
    "CHANNEL, PRE_ENTRUST, 1, 1, 1, 100.00, 800.00, 2.00",
    "CHANNEL, POST_FILING, 4, 3, 1, 33.33, 3000.00, 17.67",
    "RESULT, R01_AGREED, 1, 1, 1, 100.00, 800.00, 2.00",
    "RESULT, R04_UNREACHABLE, 1, 1, 0, 0.00, 0.00, 31.00",
    "RESULT, NONE, 1, 0, 0, 0, 0.00, 0"
  })
  void everyDimension(
      Dimension by,
      String key,
      String received,
      String mediated,
      String succeeded,
      BigDecimal onlineShare,
      BigDecimal agreed,
      BigDecimal meanDays) {
    CaseFigures.Row row = Objects.requireNonNull(rows("1851", by).get(key));

    assertThat(row.value("RECEIVED")).as("RECEIVED").isEqualByComparingTo(received);
    assertThat(row.value("MEDIATED")).as("MEDIATED").isEqualByComparingTo(mediated);
    assertThat(row.value("SUCCEEDED")).as("SUCCEEDED").isEqualByComparingTo(succeeded);
    assertThat(row.value("ONLINE_SHARE")).as("ONLINE_SHARE").isEqualByComparingTo(onlineShare);
    assertThat(row.value("AGREED")).as("AGREED").isEqualByComparingTo(agreed);
    assertThat(row.value("MEAN_DAYS")).as("MEAN_DAYS").isEqualByComparingTo(meanDays);
  }

  private static Map<String, BigDecimal> total(String period) {
    return Objects.requireNonNull(rows(period, null).get(CaseFigures.TOTAL)).values();
  }

  private static Map<String, CaseFigures.Row> rows(String text, @Nullable Dimension by) {
    StatisticsPeriod period = StatisticsPeriod.of(text).orElseThrow();
    FigureTerms terms =
        DEFINITIONS.terms(
            period.first(), period.last(), by, Dossier.REFERRAL, KNOWN.plus(Duration.ofDays(1)));
    return FIGURES.count(terms).stream()
        .collect(Collectors.toMap(CaseFigures.Row::key, row -> row));
  }

  private static Map<String, BigDecimal> numbers(String... lines) {
    return List.of(lines).stream()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(words -> words[0], words -> new BigDecimal(words[1])));
  }

  /** Where a case belongs. */
  private record Who(
      String court,
      String centre,
      String station,
      String institution,
      String group,
      String business) {

    CaseFact of(
        String cause,
        String track,
        String channel,
        String taken,
        @Nullable String ended,
        @Nullable String result,
        boolean online,
        long involved,
        long agreed,
        long performed) {
      UUID id = LEDGER.referred("court-" + court).caseId();
      LocalDate day = LocalDate.parse("1851-" + taken);
      return new CaseFact(
          id,
          id,
          Dossier.REFERRAL,
          "court-" + court,
          centre,
          station,
          institution,
          group,
          business,
          "2025-" + cause,
          track,
          channel,
          day,
          day,
          null,
          ended == null ? null : LocalDate.parse("1851-" + ended),
          result,
          online,
          new BigDecimal(involved),
          new BigDecimal(agreed),
          new BigDecimal(performed),
          null);
    }
  }
}
