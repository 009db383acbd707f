package org.fengqiao.hub.ledger.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.ledger.statistics.FigureTerms.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts disputes over the facts, in one statement however many rows and columns. */
@Component
public class FigureTable {

  /**
   * A row of figures: numbers of disputes, sums in yuan, sums of days, by column.
   *
   * @param key value of the dimension; absent in the row of sums, empty where a case has none
   */
  public record Row(@Nullable String key, Map<String, BigDecimal> values) {}

  /**
   * A dispute that goes on under a later number counts once (guide §5 row 15): received when it
   * first was, ended as it last did.
   */
  private static final String DISPUTES =
      "with latest as (select distinct on (case_id) * from case_fact where known_at <= ?"
          + " and (?::text is null or dossier = ?) order by case_id, version desc),"
          + " whole as (select distinct on (dispute) l.*,"
          + " min(received_on) over w as first_received, min(accepted_on) over w as first_accepted"
          + " from latest l window w as (partition by dispute)"
          + " order by dispute, ended_on desc nulls last, received_on desc, case_id),"
          + " flagged as (select w.*, first_received between ?::date and ?::date as received,"
          + " coalesce(first_accepted between ?::date and ?::date, false) as accepted,"
          + " first_accepted is null and coalesce(declined_on between ?::date and ?::date, false)"
          + " as declined, coalesce(ended_on between ?::date and ?::date, false) as mediated,"
          + " coalesce(result = any (?::text[]), false) as is_success,"
          + " coalesce(result = any (?::text[]), false) as is_conclusion,"
          + " ended_on - (case when ? then first_received"
          + " else coalesce(first_accepted, first_received) end) as days from whole w),"
          + " counted as (select f.*, mediated and is_conclusion as concluded,"
          + " mediated and is_success and reversed_on is null as succeeded,"
          + " mediated and is_success and reversed_on is not null as reversed from flagged f)";

  private static final String FIXED =
      "count(*) filter (where received) as \"RECEIVED\","
          + " count(*) filter (where accepted) as \"ACCEPTED\","
          + " count(*) filter (where declined) as \"DECLINED\","
          + " count(*) filter (where mediated) as \"MEDIATED\","
          + " count(*) filter (where concluded) as \"CONCLUDED\","
          + " count(*) filter (where succeeded) as \"SUCCEEDED\","
          + " count(*) filter (where reversed) as \"REVERSED\","
          + " count(*) filter (where mediated and online) as \"ONLINE\","
          + " coalesce(sum(involved) filter (where mediated), 0) as \"INVOLVED\","
          + " coalesce(sum(agreed) filter (where succeeded), 0) as \"AGREED\","
          + " coalesce(sum(performed) filter (where succeeded), 0) as \"PERFORMED\","
          + " coalesce(sum(days) filter (where concluded), 0) as \"DAYS\"";

  private final JdbcTemplate jdbc;

  FigureTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows, those with nothing left out; the row of sums last. */
  public List<Row> count(FigureTerms terms) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(terms.knownBy().atOffset(ZoneOffset.UTC));
    String dossier = terms.dossier() == null ? null : terms.dossier().name();
    values.add(dossier);
    values.add(dossier);
    for (int pair = 0; pair < 4; pair++) {
      values.add(terms.from());
      values.add(terms.to());
    }
    values.add(terms.succeeded().toArray(String[]::new));
    values.add(terms.concluded().toArray(String[]::new));
    values.add(terms.fromReceipt());
    return jdbc.query(statement(terms, values), FigureTable::row, values.toArray());
  }

  private static String statement(FigureTerms terms, List<@Nullable Object> values) {
    StringBuilder sql = new StringBuilder(DISPUTES).append(" select ");
    Dimension by = terms.by();
    String key = by == null ? "null::text" : "coalesce(" + by.column() + ", '')";
    sql.append(
        by == null ? "null::text" : "case when grouping(" + key + ") = 0 then " + key + " end");
    sql.append(" as key, ").append(FIXED);
    for (String result : terms.results()) {
      sql.append(", count(*) filter (where mediated and result = ?) as ").append(quoted(result));
      values.add(result);
    }
    for (Span span : terms.spans()) {
      sql.append(", count(*) filter (where concluded and days between ? and ?) as ");
      sql.append(quoted(span.code()));
      values.add(span.from());
      values.add(span.to());
    }
    sql.append(" from counted where received or accepted or declined or mediated");
    if (by != null) {
      sql.append(" group by grouping sets ((").append(key).append("), ()) order by 1 nulls last");
    }
    return sql.toString();
  }

  /** A name of a code table as a column of the answer. */
  private static String quoted(String code) {
    if (!code.matches("[A-Z0-9_]{1,32}")) {
      throw new IllegalArgumentException("no name for a column of figures: " + code);
    }
    return "\"" + code + "\"";
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
      values.put(row.getMetaData().getColumnLabel(column), row.getBigDecimal(column));
    }
    return new Row(row.getString("key"), values);
  }
}
