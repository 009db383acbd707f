package org.fengqiao.hub.ledger.replays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.hub.ledger.replays.ReplayJob.State;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The replays people planned. */
@Component
public class ReplayJobs {

  private static final String SELECT =
      "select j.*, i.* from replay_job j, lateral (select"
          + " count(*) filter (where i.state = 'PENDING') as pending,"
          + " count(*) filter (where i.state = 'RELEASED') as released,"
          + " count(*) filter (where i.state = 'DONE') as done,"
          + " count(*) filter (where i.state = 'FAILED') as failed,"
          + " count(*) filter (where i.state = 'SKIPPED') as skipped"
          + " from replay_item i where i.job_id = j.job_id) i ";

  /**
   * A replay to be planned.
   *
   * @param scope what is to be done again, in words
   * @param fingerprint the failure group it repairs, if one
   * @param askedBy who plans it
   * @param reason why
   * @param needsApproval whether a second person has to approve it
   */
  public record Wanted(
      String scope,
      @Nullable String fingerprint,
      ReplayPlan plan,
      String askedBy,
      String reason,
      boolean needsApproval) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ReplayJobs(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Plans a replay over a frozen list; in one transaction with the caller's. */
  public void plan(UUID id, Wanted wanted, List<ReplayItem> items) {
    ReplayPlan plan = wanted.plan();
    FailedHop hop = plan.fromHop();
    State first =
        wanted.needsApproval()
            ? State.AWAITING_APPROVAL
            : plan.startPaused() ? State.PAUSED : State.RUNNING;
    var now = utc(clock.instant());
    jdbc.update(
        "insert into replay_job (job_id, state, scope, fingerprint, mode, from_hop, canary,"
            + " rate_per_minute, stop_percent, start_at, asked_by, reason, needs_approval,"
            + " created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        first.name(),
        wanted.scope(),
        wanted.fingerprint(),
        plan.mode().name(),
        hop == null ? null : hop.name(),
        plan.canary(),
        plan.ratePerMinute(),
        plan.stopPercent(),
        plan.startAt() == null ? null : utc(plan.startAt()),
        wanted.askedBy(),
        wanted.reason(),
        wanted.needsApproval(),
        now,
        now);
    jdbc.update(
        "insert into replay_item (job_id, item_no, message_id, delivery_id, case_id, seq, partner)"
            + " select ?, n::int, m, d, c, s::int, p from unnest(?::text[], ?::uuid[], ?::uuid[],"
            + " ?::uuid[], ?::text[], ?::text[]) x (n, m, d, c, s, p)",
        id,
        column(items, ReplayItem::no),
        column(items, ReplayItem::messageId),
        column(items, ReplayItem::deliveryId),
        column(items, ReplayItem::caseId),
        column(items, ReplayItem::seq),
        column(items, ReplayItem::partner));
  }

  /** The latest replays, newest first. */
  public List<ReplayJob> list(int limit) {
    return jdbc.query(SELECT + "order by j.created_at desc limit ?", ReplayJobs::job, limit);
  }

  /** One replay. */
  public Optional<ReplayJob> find(UUID id) {
    return jdbc.query(SELECT + "where j.job_id = ?", ReplayJobs::job, id).stream().findFirst();
  }

  /** The items of a replay, in order; after one of them when its number is given. */
  public List<ReplayItem> items(UUID id, int after, int limit) {
    return jdbc.query(
        "select * from replay_item where job_id = ? and item_no > ? order by item_no limit ?",
        ReplayScope::item,
        id,
        after,
        limit);
  }

  /** The replays a message was in, newest first. */
  public List<ReplayJob> ofMessage(UUID messageId) {
    return jdbc.query(
        SELECT
            + "where j.job_id in (select job_id from replay_item where message_id = ?)"
            + " order by j.created_at desc",
        ReplayJobs::job,
        messageId);
  }

  /**
   * Moves a replay on, when it stands where it should.
   *
   * @param from where it may stand
   * @param approver who approved it, where that is what moves it
   * @return whether it was moved
   */
  public boolean move(UUID id, Collection<State> from, State to, @Nullable String approver) {
    return jdbc.update(
            "update replay_job set state = ?, stop_reason = null, changed_at = ?,"
                + " approved_by = coalesce(?, approved_by)"
                + " where job_id = ? and state = any (?)",
            to.name(),
            utc(clock.instant()),
            approver,
            id,
            from.stream().map(State::name).toArray(String[]::new))
        == 1;
  }

  private static Object column(
      List<ReplayItem> items, Function<ReplayItem, @Nullable Object> value) {
    return items.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static ReplayJob job(ResultSet row, int number) throws SQLException {
    OffsetDateTime start = row.getObject("start_at", OffsetDateTime.class);
    String hop = row.getString("from_hop");
    return new ReplayJob(
        Objects.requireNonNull(row.getObject("job_id", UUID.class)),
        State.valueOf(row.getString("state")),
        row.getString("scope"),
        row.getString("fingerprint"),
        new ReplayPlan(
            ReplayPlan.Mode.valueOf(row.getString("mode")),
            hop == null ? null : FailedHop.valueOf(hop),
            row.getBoolean("canary"),
            row.getInt("rate_per_minute"),
            row.getInt("stop_percent"),
            start == null ? null : start.toInstant(),
            false),
        row.getString("asked_by"),
        row.getString("reason"),
        row.getString("approved_by"),
        row.getString("stop_reason"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        new ReplayJob.Counts(
            row.getLong("pending"),
            row.getLong("released"),
            row.getLong("done"),
            row.getLong("failed"),
            row.getLong("skipped")));
  }
}
