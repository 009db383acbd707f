package org.fengqiao.hub.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.hub.ledger.search.MessageSearch;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hub bench search}: how long does it take to find a message among very many? */
final class SearchBench {

  private static final String HELP =
      """
      ./hub bench search [options]: fills a ledger in a real PostgreSQL and searches it in every way
        --messages=5000000     messages of the ledger, over the last 60 days
        --repeats=100          searches of each kind
        --data=FOLDER          data of the run, made new and deleted (target/bench-search)
        --result=FILE          what was measured (target/bench/search.json)
      Ends with 1 when a kind of search took 200 ms or more at p99.
      ./hub bench search：在真实 PostgreSQL 中构建台账，测量各种检索；任一检索 p99 达到 200 毫秒则以 1 结束\
      """;

  private static final SecretKey PARTIES = new SecretKeySpec(new byte[32], "HmacSHA256");
  private static final long LIMIT_MS = 200;

  private final Arguments arguments;
  private final PrintStream out;

  private SearchBench(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /** Exit status 0: all were quick enough; 1: some were not; 2: wrong use or no result. */
  public static void main(String[] args) {
    Arguments arguments = new Arguments(List.of(args));
    if (arguments.asksForHelp()) {
      System.out.println(HELP);
      return;
    }
    try {
      System.exit(new SearchBench(arguments, System.out).run());
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("hub bench search: " + e.getMessage());
      System.exit(2);
    }
  }

  private int run() throws IOException {
    long messages = arguments.number("messages", 5_000_000);
    int repeats = (int) arguments.number("repeats", 100);
    Path data = Path.of(arguments.text("data", "target/bench-search"));
    Path result = Path.of(arguments.text("result", "target/bench/search.json"));
    Files.createDirectories(data.toAbsolutePath().getParent());
    try (EmbeddedPostgres postgres = postgres(data);
        HikariDataSource ledger = new HikariDataSource()) {
      ledger.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
      ledger.setMaximumPoolSize(2);
      Flyway.configure().dataSource(ledger).load().migrate();
      Instant begun = Instant.now();
      BigLedger big = new BigLedger(ledger, messages, out);
      big.fill();
      Duration filled = Duration.between(begun, Instant.now());
      List<SearchTimes.Line> lines =
          new SearchTimes(MessageSearch.over(ledger, PARTIES), big, repeats, out).measure();
      boolean met = lines.stream().allMatch(line -> line.p99Ms() < LIMIT_MS);
      write(
          result,
          Map.of(
              "measuredAt", begun.toString(),
              "messages", messages,
              "databaseMiB", big.sizeMiB(),
              "fillSeconds", filled.toSeconds(),
              "limitMs", LIMIT_MS,
              "met", met,
              "searches", lines));
      out.printf("written to %s; %s%n", result, met ? "all below 200 ms" : "NOT all below 200 ms");
      return met ? 0 : 1;
    }
  }

  /** Nothing here is to be kept, so that filling it need not wait for the disk. */
  private static EmbeddedPostgres postgres(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(true)
        .setPGStartupWait(Duration.ofMinutes(2))
        .setServerConfig("shared_buffers", "512MB")
        .setServerConfig("maintenance_work_mem", "256MB")
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("checkpoint_timeout", "15min")
        .start();
  }

  private static void write(Path file, Map<String, Object> report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(new java.util.TreeMap<>(report)) + "\n");
  }
}
