package org.fengqiao.hub.ledger.clocks;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads a published calendar into a ledger from outside of the hub, whether that runs or not. */
public final class CalendarOffice {

  private static final int BATCH = 500;

  private final TransactionTemplate transaction;
  private final Calendars calendars;
  private final Recount recount;

  /**
   * What loading a calendar did.
   *
   * @param years the years that are new or changed
   * @param counted how many open clocks were counted again
   * @param moved how many of them got another last day
   */
  public record Report(List<Integer> years, int counted, int moved) {}

  /** An office over a ledger. */
  public CalendarOffice(DataSource ledger, CodeTables codes, Clock clock) {
    JdbcTemplate jdbc = new JdbcTemplate(ledger);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(ledger));
    this.calendars = new Calendars(jdbc, codes, clock);
    ClockStore store = new ClockStore(jdbc, new ClockCatalogue(codes), calendars, clock);
    this.recount = new Recount(jdbc, store, BATCH);
  }

  /** Takes the calendar, and counts every clock again that it may move. */
  public Report load(PublishedCalendar calendar) {
    List<Integer> years =
        Objects.requireNonNull(transaction.execute(status -> calendars.load(calendar)));
    int counted = 0;
    int moved = 0;
    Recount.Counted some;
    do {
      some = Objects.requireNonNull(transaction.execute(status -> recount.some()));
      counted += some.all();
      moved += some.moved();
    } while (some.all() > 0);
    return new Report(years, counted, moved);
  }
}
