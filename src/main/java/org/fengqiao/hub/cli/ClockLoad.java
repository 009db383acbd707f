package org.fengqiao.hub.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Outbox;
import org.fengqiao.hub.ledger.clocks.ClockFiring;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a ledger with open clocks and measures the step the route {@code clocks} takes. */
final class ClockLoad {

  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final int SPREAD_MINUTES = 30 * 24 * 60;
  private static final Path MAPPINGS = Path.of("mappings");

  private static final String CASES =
      "insert into dispute_case (case_id, dossier, court, case_number, centre, state, next_seq,"
          + " opened_at, changed_at) select gen_random_uuid(), 'REFERRAL', 'court-shinan',"
          + " '（2026）鲁0202民初' || n || '号', 'centre-qingdao', 'OFFERED', 2, ?, ?"
          + " from generate_series(1, ?) n";
  private static final String CLOCKS =
      "insert into legal_clock (case_id, clock, state, started_on, length, raw_end, rolled_end,"
          + " provisional, due_at, changed_at) select case_id, 'CLK-01', 'RUNNING', day - 3, 3,"
          + " day, day, false, ?::timestamptz + (row_number() over ()) * (? / ?::float8) * interval"
          + " '1 minute', ? from dispute_case, (values (date '2026-03-01')) d (day)";

  /**
   * What was measured.
   *
   * @param clocks open clocks in the ledger
   * @param fillSeconds how long it took to fill
   * @param minutes minutes fired
   * @param firedPerMinute clocks of a minute, on average
   * @param medianMillis one minute's clocks found and fired, median
   * @param worstMillis and the worst
   * @param emptyMillis a look that finds nothing, median
   * @param atOnce clocks that ended in one moment
   * @param atOnceSeconds how long these took altogether
   * @param plan how the database finds what is due
   */
  record Report(
      int clocks,
      double fillSeconds,
      int minutes,
      double firedPerMinute,
      double medianMillis,
      double worstMillis,
      double emptyMillis,
      int atOnce,
      double atOnceSeconds,
      String plan) {

    String inWords() {
      return "%,d open clocks: the %.0f due in a minute found and fired in %.1f ms (worst %.1f ms), a look in vain %.2f ms; %,d at one midnight in %.1f s%nplan: %s"
          .formatted(
              clocks,
              firedPerMinute,
              medianMillis,
              worstMillis,
              emptyMillis,
              atOnce,
              atOnceSeconds,
              plan);
    }
  }

  private final JdbcTemplate jdbc;
  private final DataSource source;
  private final TransactionTemplate transaction;
  private final int clocks;
  private final int minutes;
  private final int atOnce;
  private final Moved time = new Moved();

  ClockLoad(DataSource source, int clocks, int minutes, int atOnce) {
    this.source = source;
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.clocks = clocks;
    this.minutes = minutes;
    this.atOnce = atOnce;
  }

  Report run(PrintStream out) {
    try (var parts = new AnnotationConfigApplicationContext()) {
      CodeTables codes = CodeTables.load(MAPPINGS);
      parts.registerBean(JdbcTemplate.class, () -> jdbc);
      parts.registerBean(Clock.class, () -> time);
      parts.registerBean(CodeTables.class, () -> codes);
      parts.registerBean(ClockCatalogue.class, () -> new ClockCatalogue(codes));
      parts.registerBean(CanonicalXml.class, () -> CanonicalXml.load(MAPPINGS));
      parts.register(Messages.class, Outbox.class);
      parts.scan(ClockFiring.class.getPackageName());
      parts.refresh();
      return measure(parts.getBean(ClockFiring.class), parts.getBean(Outbox.class), out);
    }
  }

  private Report measure(ClockFiring firing, Outbox outbox, PrintStream out) {
    out.printf("filling a ledger with %,d open clocks …%n", clocks);
    Instant began = Instant.now();
    var now = START.atOffset(ZoneOffset.UTC);
    jdbc.update(CASES, now, now, clocks);
    jdbc.update(CLOCKS, now, SPREAD_MINUTES, clocks, now);
    jdbc.execute("vacuum analyze legal_clock");
    jdbc.execute("vacuum analyze dispute_case");
    double filled = seconds(began);
    out.printf("filled in %.0f s, firing minute by minute …%n", filled);
    time.now = START;
    fireAll(firing, outbox);
    List<Double> spent = new ArrayList<>();
    List<Double> empty = new ArrayList<>();
    int fired = 0;
    int warmUp = 10;
    for (int minute = 1; minute <= minutes + warmUp; minute++) {
      time.now = START.plus(Duration.ofMinutes(minute));
      long from = System.nanoTime();
      int some = fireAll(firing, outbox);
      double took = (System.nanoTime() - from) / 1e6;
      from = System.nanoTime();
      fire(firing, outbox);
      if (minute > warmUp) {
        fired += some;
        spent.add(took);
        empty.add((System.nanoTime() - from) / 1e6);
      }
    }
    double midnight = midnight(firing, outbox);
    return new Report(
        clocks,
        filled,
        minutes,
        fired / (double) minutes,
        median(spent),
        Collections.max(spent),
        median(empty),
        atOnce,
        midnight,
        plan());
  }

  private double midnight(ClockFiring firing, Outbox outbox) {
    Instant end = time.now.plus(Duration.ofSeconds(1));
    jdbc.update(
        "update legal_clock set due_at = ? where (case_id, clock) in (select case_id, clock"
            + " from legal_clock where state = 'RUNNING' order by due_at desc limit ?)",
        end.atOffset(ZoneOffset.UTC),
        atOnce);
    time.now = end;
    Instant began = Instant.now();
    fireAll(firing, outbox);
    return seconds(began);
  }

  /** As the route does: batch after batch, each in a transaction with its hand-over. */
  private int fireAll(ClockFiring firing, Outbox outbox) {
    int fired = 0;
    for (int some = fire(firing, outbox); some > 0; some = fire(firing, outbox)) {
      fired += some;
    }
    return fired;
  }

  private int fire(ClockFiring firing, Outbox outbox) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<HandOver> work = firing.fireDue();
              outbox.handOver(work);
              return work.size();
            }));
  }

  private String plan() {
    List<String> lines =
        jdbc.queryForList(
            "explain select case_id from legal_clock where state = 'RUNNING' and due_at <= ?"
                + " order by due_at limit 200",
            String.class,
            time.now.atOffset(ZoneOffset.UTC));
    return lines.stream().filter(line -> line.contains("Scan")).findFirst().orElse("?").strip();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }

  /** The time of the measurement. */
  private static final class Moved extends Clock {

    private volatile Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
