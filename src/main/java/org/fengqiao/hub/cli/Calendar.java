package org.fengqiao.hub.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.OpenLedger;
import org.fengqiao.hub.ledger.clocks.CalendarInvalid;
import org.fengqiao.hub.ledger.clocks.CalendarOffice;
import org.fengqiao.hub.ledger.clocks.PublishedCalendar;
import org.springframework.dao.DataAccessException;

/**
 * {@code ./hub calendar load FILE}: takes the State Council's calendar of a year into the ledger
 * and counts the deadlines again that were provisional until now. The hub may run meanwhile.
 */
final class Calendar {

  private static final int DONE = 0;
  private static final int INVALID = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private final Map<String, String> environment;

  Calendar(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  /** Exit status 0: loaded; 1: the file or the ledger does not do; 2: wrong use. */
  public static void main(String[] args) {
    System.exit(new Calendar(System.out, System.getenv()).run(List.of(args)));
  }

  int run(List<String> args) {
    if (args.size() != 2
        || !args.get(0).equals("load")
        || !Files.isReadable(Path.of(args.get(1)))) {
      out.println(
          "hub: use ./hub calendar load FILE, a readable file in the form of"
              + " mappings/codes/public-holidays.csv / 用法：./hub calendar load 文件，格式同"
              + " mappings/codes/public-holidays.csv");
      return MISUSED;
    }
    try {
      return load(PublishedCalendar.read(Path.of(args.get(1))));
    } catch (CalendarInvalid e) {
      out.printf("hub: %s / %s%n", e.getMessage(), e.zh());
      return INVALID;
    } catch (IOException | DataAccessException | IllegalStateException e) {
      out.printf(
          "hub: the ledger cannot be reached: start the hub, or set SPRING_DATASOURCE_URL (%s)"
              + " / 无法访问台账数据库：请启动枢纽，或设置 SPRING_DATASOURCE_URL%n",
          e.getMessage());
      return INVALID;
    }
  }

  private int load(PublishedCalendar calendar) throws IOException {
    CodeTables codes =
        CodeTables.load(Path.of(environment.getOrDefault("HUB_MAPPINGS", "mappings")));
    try (OpenLedger ledger = ledger()) {
      CalendarOffice office = new CalendarOffice(ledger.source(), codes, Clock.systemUTC());
      CalendarOffice.Report report = office.load(calendar);
      String years = report.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
      out.printf(
          "years %s; %d deadlines counted again, %d moved / 年份 %s；重算期限 %d 个，届满日变动 %d 个%n",
          years.isEmpty() ? "-" : years,
          report.counted(),
          report.moved(),
          years.isEmpty() ? "无变化" : years,
          report.counted(),
          report.moved());
    }
    return DONE;
  }

  private OpenLedger ledger() throws IOException {
    String url = environment.get("SPRING_DATASOURCE_URL");
    return url == null || url.isBlank()
        ? OpenLedger.in(Path.of(environment.getOrDefault("HUB_DATA", "data")))
        : OpenLedger.at(
            url,
            environment.get("SPRING_DATASOURCE_USERNAME"),
            environment.get("SPRING_DATASOURCE_PASSWORD"));
  }
}
