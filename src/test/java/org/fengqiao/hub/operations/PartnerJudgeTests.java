package org.fengqiao.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.fengqiao.hub.ledger.operations.Traffic;
import org.fengqiao.hub.ledger.operations.Vitals;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.fengqiao.hub.operations.Finding.Code;
import org.fengqiao.hub.partner.TestPartners;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** How a partner stands, by what passed between it and the hub. */
class PartnerJudgeTests {

  private static final String JIMO = "court-jimo";

  /** Monday, 11:00 in Qingdao. */
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

  private final List<Traffic.Sum> passed = new ArrayList<>();
  private final Map<String, Integer> breakers = new HashMap<>();
  private final Map<String, Double> drift = new HashMap<>();
  private final List<Vitals.Backlog> backlogs = new ArrayList<>();
  private final List<Wishes.Window> windows = new ArrayList<>();
  private final List<CertificateHealth> certificates = new ArrayList<>();
  private final Map<LocalDate, Long> days = new TreeMap<>();

  @Test
  void aPartnerNothingIsKnownOfIsUp() {
    assertThat(judged().condition()).isEqualTo(Condition.UP);
    assertThat(judged().findings()).isEmpty();
  }

  @Test
  void anOpenBreakerMeansDown() {
    breakers.put(JIMO, 2);

    assertThat(judged().condition()).isEqualTo(Condition.DOWN);
    assertThat(codes()).containsExactly(Code.BREAKER_OPEN);
  }

  @Test
  void everyAttemptFailingIsDownAndSomeFailingIsDegraded() {
    passed.add(new Traffic.Sum(JIMO, LineDirection.OUT, LineOutcome.POSTPONED, 5));
    assertThat(judged().condition()).isEqualTo(Condition.DOWN);

    passed.add(new Traffic.Sum(JIMO, LineDirection.OUT, LineOutcome.DELIVERED, 20));
    assertThat(judged().condition()).isEqualTo(Condition.DEGRADED);
    assertThat(codes()).containsExactly(Code.FAILURE_RATE);
  }

  @Test
  void aFailureThatARouteHandledCounts() {
    passed.add(new Traffic.Sum(JIMO, LineDirection.OUT, LineOutcome.BROKEN, 1));
    passed.add(new Traffic.Sum(JIMO, LineDirection.OUT, LineOutcome.DELIVERED, 500));

    assertThat(codes()).containsExactly(Code.DEAD_MESSAGES);
  }

  @Test
  void whatWaitsTooLongHasAnAge() {
    backlogs.add(new Vitals.Backlog(JIMO, 3, NOW.minus(Duration.ofMinutes(25)), 0));

    assertThat(judged().findings())
        .extracting(Finding::code, Finding::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.QUEUE_AGE, 1500.0));
  }

  @Test
  void silenceIsTold() {
    for (int day = 1; day <= 56; day++) {
      days.put(LocalDate.of(2026, 11, 23).minusDays(day), 28L);
    }

    assertThat(judged().findings().get(0).en())
        .isEqualTo("no message from Jimo District People's Court, Qingdao today, usually 28");
    days.put(LocalDate.of(2026, 11, 23), 1L);
    assertThat(judged().findings()).isEmpty();
  }

  @Test
  void aCertificateIsToldSixtyDaysAheadAndDegradesTwoWeeksAhead() {
    certificate(Duration.ofDays(45));
    assertThat(codes()).containsExactly(Code.CERTIFICATE);
    assertThat(judged().condition()).isEqualTo(Condition.UP);

    certificate(Duration.ofDays(10));
    assertThat(judged().condition()).isEqualTo(Condition.DEGRADED);
    certificate(Duration.ofDays(-1));
    assertThat(judged().condition()).isEqualTo(Condition.DOWN);
  }

  @Test
  void aClockAheadIsTold() {
    drift.put(JIMO, -95.0);

    assertThat(judged().findings().get(0).zh()).contains("快 95 秒");
  }

  @Test
  void maintenanceIsNoTrouble() {
    breakers.put(JIMO, 2);
    windows.add(
        new Wishes.Window(
            UUID.randomUUID(), JIMO, NOW.minusSeconds(60), NOW.plusSeconds(60), "li", "upgrade"));

    assertThat(judged().condition()).isEqualTo(Condition.MAINTENANCE);
  }

  private void certificate(Duration left) {
    certificates.clear();
    certificates.add(
        CertificateHealth.of(
            new Certificates.Known(
                Certificates.Role.THEIRS,
                JIMO,
                "f",
                "CN=court-jimo",
                NOW.minus(Duration.ofDays(300)),
                NOW.plus(left),
                NOW),
            NOW));
  }

  private List<Code> codes() {
    return judged().findings().stream().map(Finding::code).toList();
  }

  private PartnerHealth judged() {
    OperationsSettings settings =
        new OperationsSettings(
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            10,
            DataSize.ofGigabytes(2));
    PartnerJudge judge =
        new PartnerJudge(
            new LineView(),
            new Usual(CodeTables.load(Path.of("mappings"))),
            new PartnerFindings(settings));
    return judge.judge(TestPartners.ofThisRepository().byId(JIMO), look());
  }

  private Look look() {
    RouteHealth runs = new RouteHealth("deliver." + JIMO, "", "Started", 0, 0, 0, 0, 0, 0, 0, null);
    boolean rests = breakers.containsKey(JIMO) || !windows.isEmpty();
    RouteHealth resting =
        new RouteHealth("deliver." + JIMO, "", "Suspended", 0, 0, 0, 0, 0, 0, 0, null);
    return new Look(
        NOW,
        passed,
        passed,
        List.of(),
        Map.of(JIMO, days),
        backlogs,
        drift,
        List.of(),
        List.of(),
        windows,
        certificates,
        List.of(rests ? resting : runs),
        List.of(),
        breakers);
  }
}
