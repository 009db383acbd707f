package org.fengqiao.hub.ledger.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The record of what operators do. An act is recorded in the transaction that does it, so that
 * neither is there without the other.
 */
@Component
public class OperatorActions {

  /**
   * Which acts to list; what is {@code null} does not matter.
   *
   * @param operator who did it
   * @param target what it was done to, whole: {@code message:0199…}
   * @param action what was done; a trailing dot means all under it: {@code replay.}
   * @param from not before
   * @param to before
   * @param before only those with a smaller number: the last one of the page before this
   * @param limit at most so many
   */
  public record Wanted(
      @Nullable String operator,
      @Nullable String target,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Long before,
      int limit) {

    /** The latest acts of all. */
    public static Wanted latest(int limit) {
      return new Wanted(null, null, null, null, null, null, limit);
    }

    /** The latest acts on one target. */
    public static Wanted on(String target, int limit) {
      return new Wanted(null, target, null, null, null, null, limit);
    }
  }

  private final JdbcTemplate jdbc;
  private final Clock clock;

  OperatorActions(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds an act to the chain; takes part in the caller's transaction. */
  public ActionEntry record(Action act) {
    return jdbc.query(
            "insert into operator_action (acted_at, operator, action, target, reason, before_hash,"
                + " after_hash, approver) values (?, ?, ?, ?, ?, ?, ?, ?) returning *",
            OperatorActions::entry,
            clock.instant().atOffset(ZoneOffset.UTC),
            act.operator(),
            act.action(),
            act.target(),
            act.reason(),
            act.before(),
            act.after(),
            act.approver())
        .get(0);
  }

  /** The acts that match, newest first. */
  public List<ActionEntry> find(Wanted wanted) {
    String under = wanted.action() != null && wanted.action().endsWith(".") ? "%" : "";
    return jdbc.query(
        "select * from operator_action where (?::text is null or operator = ?)"
            + " and (?::text is null or target = ?) and (?::text is null or action like ?)"
            + " and (?::timestamptz is null or acted_at >= ?)"
            + " and (?::timestamptz is null or acted_at < ?)"
            + " and (?::bigint is null or seq < ?) order by seq desc limit ?",
        OperatorActions::entry,
        wanted.operator(),
        wanted.operator(),
        wanted.target(),
        wanted.target(),
        wanted.action(),
        wanted.action() + under,
        utc(wanted.from()),
        utc(wanted.from()),
        utc(wanted.to()),
        utc(wanted.to()),
        wanted.before(),
        wanted.before(),
        wanted.limit());
  }

  /** Walks the whole chain and says whether every entry is there and unchanged. */
  public Verification verify() {
    ChainWalk walk = new ChainWalk();
    Head head =
        jdbc.query(
                "select seq, hash from operator_action_head",
                (row, n) -> new Head(row.getLong(1), row.getString(2)))
            .get(0);
    jdbc.query(
        "select * from operator_action where seq <= ? order by seq",
        row -> {
          walk.next(entry(row, 0));
        },
        head.seq());
    return walk.end(head.seq(), head.hash());
  }

  private record Head(long seq, String hash) {}

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static ActionEntry entry(ResultSet row, int number) throws SQLException {
    return new ActionEntry(
        row.getLong("seq"),
        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
        new Action(
            row.getString("operator"),
            row.getString("action"),
            row.getString("target"),
            row.getString("reason"),
            row.getString("before_hash"),
            row.getString("after_hash"),
            row.getString("approver")),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
