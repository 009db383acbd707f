package org.fengqiao.hub.ledger.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The searches each person keeps. */
@Component
public class SavedSearches {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  SavedSearches(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of one person, by name. */
  public List<SavedSearch> of(String operator) {
    return jdbc.query(
        "select * from saved_search where operator = ? order by name",
        SavedSearches::search,
        operator);
  }

  /**
   * Keeps a search; one of the same name is replaced.
   *
   * @param most how many a person may keep
   * @return whether there was room for it
   */
  public boolean keep(String operator, SavedSearch search, int most) {
    MessageState state = search.state();
    MessageKind kind = search.kind();
    FailedHop hop = search.failedHop();
    List<String> columns = search.columns();
    return jdbc.update(
            "insert into saved_search (operator, name, state, partner, kind, failed_hop, attempts,"
                + " columns, days, created_at) select ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ? where"
                + " (select count(*) from saved_search where operator = ? and name <> ?) < ? on"
                + " conflict (operator, name) do update set state = excluded.state, partner ="
                + " excluded.partner, kind = excluded.kind, failed_hop = excluded.failed_hop,"
                + " attempts = excluded.attempts, columns = excluded.columns, days = excluded.days",
            operator,
            search.name(),
            state == null ? null : state.name(),
            search.partner(),
            kind == null ? null : kind.id(),
            hop == null ? null : hop.name(),
            search.attempts(),
            columns == null ? null : columns.toArray(String[]::new),
            search.days(),
            clock.instant().atOffset(ZoneOffset.UTC),
            operator,
            search.name(),
            most)
        == 1;
  }

  /**
   * Forgets a search.
   *
   * @return whether there was one
   */
  public boolean forget(String operator, String name) {
    return jdbc.update("delete from saved_search where operator = ? and name = ?", operator, name)
        == 1;
  }

  private static SavedSearch search(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    String kind = row.getString("kind");
    String hop = row.getString("failed_hop");
    Array columns = row.getArray("columns");
    return new SavedSearch(
        row.getString("name"),
        state == null ? null : MessageState.valueOf(state),
        row.getString("partner"),
        kind == null ? null : MessageKind.of(kind).orElse(null),
        hop == null ? null : FailedHop.valueOf(hop),
        row.getObject("attempts", Integer.class),
        columns == null ? null : List.of((String[]) columns.getArray()),
        row.getObject("days", Integer.class));
  }
}
