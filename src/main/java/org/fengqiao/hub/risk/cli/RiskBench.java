package org.fengqiao.hub.risk.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.risk.Screening;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./hub bench risk}: builds a ledger of many cases, all screened, and measures how long one
 * more takes.
 */
public final class RiskBench {

  private static final double TARGET_MILLIS = 20;
  private static final int BATCH = 500;
  private static final int WARM_UP = 200;
  private static final int YEAR_MINUTES = 365 * 24 * 60;

  private final Random random = new Random(20261129);
  private final Referrals referrals = new Referrals(404);
  private final TransactionTemplate transactions;
  private final BenchLedger ledger;
  private final Screening screening;
  private final JdbcTemplate jdbc;

  RiskBench(BenchContext context) {
    transactions = context.transactions();
    jdbc = context.bean(JdbcTemplate.class);
    ledger = new BenchLedger(jdbc, context.bean(CanonicalXml.class));
    screening = context.bean(Screening.class);
  }

  /**
   * Measures.
   *
   * @param args {@code --cases=100000 --screened=1000 --data=target/bench-risk-data
   *     --result=target/bench}
   */
  public static void main(String[] args) throws IOException {
    int cases = Integer.parseInt(option(args, "cases", "100000"));
    int screened = Integer.parseInt(option(args, "screened", "1000"));
    Path data = Path.of(option(args, "data", "target/bench-risk-data")).toAbsolutePath();
    Path result = Path.of(option(args, "result", "target/bench")).resolve("risk.json");
    FileSystemUtils.deleteRecursively(data);
    quiet();
    try (BenchContext context = new BenchContext(data)) {
      RiskFigures figures = new RiskBench(context).measure(cases, screened);
      String json =
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(figures);
      Files.createDirectories(result.toAbsolutePath().getParent());
      Files.writeString(result, json + "\n");
      System.out.println(json + "\nwritten to " + result);
      System.exit(figures.met() ? 0 : 1);
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  /** What libraries log would be measured with them. */
  private static void quiet() {
    LogManager.getLogManager().reset();
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.WARN);
    }
  }

  private static String option(String[] args, String name, String usual) {
    String prefix = "--" + name + "=";
    for (String arg : args) {
      if (arg.startsWith(prefix)) {
        return arg.substring(prefix.length());
      }
    }
    return usual;
  }

  RiskFigures measure(int cases, int screened) {
    long begun = System.nanoTime();
    for (int done = 0; done < cases; done += BATCH) {
      screen(enter(Math.min(BATCH, cases - done)));
      if (done % 10_000 == 0) {
        System.out.println(done + " cases screened");
      }
    }
    double buildSeconds = (System.nanoTime() - begun) / 1e9;
    jdbc.execute("analyze");
    long features = count("risk_feature");
    long patterns = count("risk_pattern where ended_at is null");
    Histogram times = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    for (int i = 0; i < WARM_UP + screened; i++) {
      List<UUID> one = enter(1);
      long start = System.nanoTime();
      screen(one);
      if (i >= WARM_UP) {
        times.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
      }
    }
    double p99 = times.getValueAtPercentile(99) / 1000.0;
    return new RiskFigures(
        Instant.now().toString(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.runtime.version"),
        cases,
        features,
        patterns,
        buildSeconds,
        screened,
        times.getValueAtPercentile(50) / 1000.0,
        p99,
        times.getMaxValue() / 1000.0,
        TARGET_MILLIS,
        p99 < TARGET_MILLIS);
  }

  private List<UUID> enter(int count) {
    List<CaseReferral> letters = new ArrayList<>();
    List<Instant> received = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      letters.add(referrals.next());
      received.add(Instant.now().minus(Duration.ofMinutes(random.nextInt(YEAR_MINUTES))));
    }
    return Objects.requireNonNull(transactions.execute(status -> ledger.enter(letters, received)));
  }

  private void screen(List<UUID> ids) {
    String signal = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    transactions.execute(status -> screening.screen(signal));
  }

  private long count(String from) {
    Long rows = jdbc.queryForObject("select count(*) from " + from, Long.class);
    return rows == null ? 0 : rows;
  }
}
