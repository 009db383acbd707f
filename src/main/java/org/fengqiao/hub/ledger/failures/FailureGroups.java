package org.fengqiao.hub.ledger.failures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.hub.ledger.failures.FailureGroup.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The groups of failures, most recent first. */
@Component
public class FailureGroups {

  /** A failure waits as long as nothing made good what it stopped, and nobody called it settled. */
  static final String WAITS =
      "case when f.delivery_id is not null then exists (select 1 from delivery d"
          + " where d.delivery_id = f.delivery_id and (d.state = 'STUCK' or d.state = 'FAILED'"
          + " and not exists (select 1 from message_resolution r"
          + " where r.message_id = d.message_id)))"
          + " else exists (select 1 from message m where m.message_id = f.message_id"
          + " and m.state = 'FAILED' and not exists (select 1 from message_resolution r"
          + " where r.message_id = m.message_id)) end";

  private static final String SELECT =
      "select g.*, s.failures, s.last_at, s.waiting from failure_group g, lateral ("
          + "select count(*) as failures, max(f.occurred_at) as last_at, count(distinct"
          + " coalesce(f.delivery_id, f.message_id)) filter (where "
          + WAITS
          + ") as waiting from failure f where f.fingerprint = g.fingerprint) s ";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  FailureGroups(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The groups in these states, those that failed last first. */
  public List<FailureGroup> list(List<State> states, int limit) {
    return list(states, Map.of(), limit);
  }

  /**
   * Of these groups, those that have something in common.
   *
   * @param narrowed what they must have, by the classifier; {@link Classifier#NONE}: no value
   */
  public List<FailureGroup> list(List<State> states, Map<Classifier, String> narrowed, int limit) {
    StringBuilder sql = new StringBuilder(SELECT).append("where g.state = any (?)");
    List<@Nullable Object> values = new ArrayList<>();
    values.add(states.stream().map(State::name).toArray(String[]::new));
    narrowed.forEach(
        (by, value) -> {
          sql.append(" and ").append(by.column()).append(" is not distinct from ?::text");
          values.add(value.equals(Classifier.NONE) ? null : value);
        });
    values.add(limit);
    return jdbc.query(
        sql.append(" order by s.last_at desc limit ?").toString(),
        FailureGroups::group,
        values.toArray());
  }

  /** One group. */
  public Optional<FailureGroup> find(String fingerprint) {
    return jdbc
        .query(SELECT + "where g.fingerprint = ?", FailureGroups::group, fingerprint)
        .stream()
        .findFirst();
  }

  /** Groups nobody called fixed or ignored. */
  public long countOpen() {
    Long count =
        jdbc.queryForObject(
            "select count(*) from failure_group where state in ('OPEN', 'ACK')", Long.class);
    return count == null ? 0 : count;
  }

  /** The failures of a group, newest first. */
  public List<Member> members(String fingerprint, int limit) {
    return jdbc.query(
        "select f.*, "
            + WAITS
            + " as waits from failure f where f.fingerprint = ? and f.message_id is not null"
            + " order by f.occurred_at desc, f.failure_id desc limit ?",
        FailureGroups::member,
        fingerprint,
        limit);
  }

  /** What the messages of a group have in common: for each property its values and how many. */
  public Map<String, Map<String, Long>> common(String fingerprint) {
    Map<String, Map<String, Long>> found = new TreeMap<>();
    jdbc.query(
        "select p.name, p.value, count(distinct m.message_id) as n from failure f"
            + " join message m using (message_id) left join delivery d on d.delivery_id ="
            + " f.delivery_id, lateral (values ('sender', m.sender), ('receiver', d.partner),"
            + " ('version', m.referral_version::text),"
            + " ('kind', m.kind), ('dialect', m.dialect),"
            + " ('day', to_char(m.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')),"
            + " ('root', f.root), ('frame', f.frame)) p (name, value)"
            + " where f.fingerprint = ? and p.value is not null group by 1, 2 order by 1, 3 desc",
        row -> {
          found
              .computeIfAbsent(row.getString("name"), name -> new TreeMap<>())
              .put(row.getString("value"), row.getLong("n"));
        },
        fingerprint);
    return found;
  }

  /**
   * Says what people make of a group.
   *
   * @return whether there is such a group
   */
  public boolean change(
      String fingerprint,
      State state,
      @Nullable String owner,
      @Nullable String note,
      @Nullable Instant ignoredUntil) {
    return jdbc.update(
            "update failure_group set state = ?, owner = ?, note = ?, ignored_until = ?,"
                + " changed_at = ?, regressed = regressed and ? <> 'FIXED' where fingerprint = ?",
            state.name(),
            owner,
            note,
            ignoredUntil == null ? null : ignoredUntil.atOffset(ZoneOffset.UTC),
            clock.instant().atOffset(ZoneOffset.UTC),
            state.name(),
            fingerprint)
        == 1;
  }

  private static FailureGroup group(ResultSet row, int number) throws SQLException {
    return new FailureGroup(
        row.getString("fingerprint"),
        row.getString("step"),
        row.getString("partner"),
        row.getString("kind"),
        row.getString("code"),
        row.getString("title"),
        State.valueOf(row.getString("state")),
        row.getString("owner"),
        row.getString("note"),
        instant(row, "ignored_until"),
        row.getBoolean("regressed"),
        row.getLong("failures"),
        row.getLong("waiting"),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant());
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getObject("message_id", UUID.class),
        row.getObject("delivery_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("detail"),
        row.getString("root"),
        row.getString("frame"),
        row.getString("owner"),
        row.getString("next_step"),
        row.getBoolean("waits"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
