package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When each hub started, and on what. */
@Component
public class Starts {

  /**
   * A start.
   *
   * @param node the machine
   * @param program SHA-256 (hex) over the compiled program
   * @param routes the same over route and partner files
   * @param mappings the same over mappings and code tables
   */
  public record Start(Instant at, String node, String program, String routes, String mappings) {}

  private final JdbcTemplate jdbc;

  Starts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a start. */
  public void note(Start start) {
    jdbc.update(
        "insert into hub_start (started_at, node, program, routes, mappings)"
            + " values (?, ?, ?, ?, ?)",
        start.at().atOffset(ZoneOffset.UTC),
        start.node(),
        start.program(),
        start.routes(),
        start.mappings());
  }

  /** The latest start of any hub. */
  public Optional<Start> latest() {
    return jdbc
        .query("select * from hub_start order by start_id desc limit 1", Starts::start)
        .stream()
        .findFirst();
  }

  private static Start start(ResultSet row, int number) throws SQLException {
    return new Start(
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("node"),
        row.getString("program"),
        row.getString("routes"),
        row.getString("mappings"));
  }
}
