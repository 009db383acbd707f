package org.fengqiao.hub.ledger.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.CalendarAnswer;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The State Council's calendar in the ledger, so that every node counts alike: what is delivered
 * with the hub, and over it what was loaded since. A year that comes, or changes, marks the open
 * clocks it may move; they are counted again a few at a time.
 */
@Component
public class Calendars {

  private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);
  private static final String SHIPPED = "shipped";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private volatile Known known;

  private record Known(String version, LegalCalendar calendar) {}

  Calendars(JdbcTemplate jdbc, CodeTables codes, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    PublishedCalendar.of(codes.all("public-holidays")).years().forEach(this::ship);
    this.known = read(version());
  }

  /** The calendar as this node knows it. */
  public LegalCalendar current() {
    return known.calendar();
  }

  /** A year as it is counted by, with the digest it has on every node. */
  public CalendarAnswer year(int year) {
    List<CalendarAnswer.Day> days =
        jdbc.query(
            "select day, work, name_zh from calendar_day where year = ? order by day",
            (row, n) ->
                new CalendarAnswer.Day(
                    Columns.date(row, "day"), row.getBoolean("work"), row.getString("name_zh")),
            year);
    return new CalendarAnswer(year, !days.isEmpty(), loadedDigest(year), days);
  }

  /** Looks whether another node, or a person, loaded a calendar since. */
  public void refresh() {
    String version = version();
    if (!version.equals(known.version())) {
      known = read(version);
      LOG.info("the calendar of legal deadlines is now that of {}", version);
    }
  }

  /**
   * Takes a published calendar: its years replace what was known of them. Takes part in the
   * caller's transaction, if there is one.
   *
   * @return the years that changed
   */
  public List<Integer> load(PublishedCalendar calendar) {
    List<Integer> changed =
        calendar.years().stream()
            .filter(year -> !digest(year).equals(loadedDigest(year.year())))
            .peek(year -> put(year, "loaded"))
            .map(PublishedCalendar.Year::year)
            .toList();
    known = read(version());
    return changed;
  }

  /** What came with the hub never replaces what was loaded. */
  private void ship(PublishedCalendar.Year year) {
    List<String> before =
        jdbc.queryForList(
            "select source || ' ' || digest from calendar_year where year = ?",
            String.class,
            year.year());
    boolean keep =
        before.stream()
            .anyMatch(it -> !it.startsWith(SHIPPED) || it.equals(SHIPPED + " " + digest(year)));
    if (!keep) {
      put(year, SHIPPED);
    }
  }

  private @Nullable String loadedDigest(int year) {
    return jdbc
        .queryForList("select digest from calendar_year where year = ?", String.class, year)
        .stream()
        .findFirst()
        .orElse(null);
  }

  private static String digest(PublishedCalendar.Year year) {
    String text =
        year.days().stream()
            .map(day -> day.date() + (day.work() ? "W" : "O"))
            .sorted()
            .collect(Collectors.joining(","));
    return Digests.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** One statement: nobody sees half a year. */
  private void put(PublishedCalendar.Year year, String source) {
    jdbc.update(
        "with y as (insert into calendar_year values (?, ?, ?, ?) on conflict (year) do update set"
            + " source = excluded.source, digest = excluded.digest, loaded_at = excluded.loaded_at"
            + " returning year), n as (select * from unnest(?::date[], ?::boolean[], ?::text[]) n"
            + " (day, work, name)), gone as (delete from calendar_day where year = ? and day not in"
            + " (select day from n)), days as (insert into calendar_day select n.day, y.year,"
            + " n.work, n.name from n, y on conflict (day) do update set work = excluded.work,"
            + " name_zh = excluded.name_zh) update legal_clock set stale = true where state in"
            + " ('RUNNING', 'SUSPENDED') and not given_end and started_on <= ? and rolled_end >= ?",
        year.year(),
        source,
        digest(year),
        Columns.utc(clock.instant()),
        Columns.of(year.days(), PublishedCalendar.Day::date),
        Columns.of(year.days(), PublishedCalendar.Day::work),
        Columns.of(year.days(), PublishedCalendar.Day::nameZh),
        year.year(),
        LocalDate.of(year.year(), 12, 31),
        LocalDate.of(year.year(), 1, 1).minusDays(1));
  }

  private String version() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select coalesce(string_agg(year || ':' || left(digest, 12), ' ' order by year), '')"
                + " from calendar_year",
            String.class));
  }

  private Known read(String version) {
    var days = new TreeMap<LocalDate, LegalCalendar.Day>();
    jdbc.query(
        "select day, work from calendar_day",
        row -> {
          LocalDate day = Columns.date(row, "day");
          days.put(day, new LegalCalendar.Day(day, row.getBoolean("work")));
        });
    return new Known(version, new LegalCalendar(days.values()));
  }
}
