package org.fengqiao.hub.ledger.replays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the route {@code replay} does to the ledger. A job is held by one hub for the length of a
 * transaction; what was released is known by its row, so that a hub that dies loses and repeats
 * nothing.
 */
@Component
public class ReplayWork {

  /**
   * An item that is on its way again.
   *
   * @param kind what it carries
   * @param how DELIVERY: on its partner's queue; INBOX: lies in the partner's inbox; BEHIND: waits
   *     for an earlier one of its case; CASE: its case applies it; RETAKE: intake examines it
   */
  public record Released(
      UUID messageId,
      @Nullable UUID deliveryId,
      @Nullable UUID caseId,
      String partner,
      MessageKind kind,
      How how) {

    /** On which way it goes. */
    public enum How {
      DELIVERY,
      INBOX,
      BEHIND,
      CASE,
      RETAKE
    }
  }

  private static final String ENDED =
      "update replay_item i set ended_at = ?, state = e.state, result = e.result from (select"
          + " r.item_no, d.state as result, case d.state when 'DELIVERED' then 'DONE' else 'FAILED'"
          + " end as state from replay_item r join delivery d on d.delivery_id = r.delivery_id"
          + " where r.job_id = ? and r.state = 'RELEASED' and d.state in ('DELIVERED', 'STUCK',"
          + " 'FAILED') union all select r.item_no, m.state, case when m.state = 'FAILED' then"
          + " 'FAILED' else 'DONE' end from replay_item r join message m on m.message_id ="
          + " r.message_id where r.job_id = ? and r.state = 'RELEASED' and r.delivery_id is null"
          + " and (m.state in ('APPLIED', 'REJECTED', 'FLAGGED') or m.state = 'FAILED' and exists"
          + " (select 1 from failure f where f.message_id = m.message_id and f.occurred_at >"
          + " r.released_at))) e where i.job_id = ? and i.item_no = e.item_no";

  /**
   * The first of each case and partner that is not ended, as long as their partners' minute has
   * room.
   */
  private static final String NEXT =
      "select i.*, m.kind, m.state as message_state from replay_item i join message m using"
          + " (message_id) where i.job_id = ? and i.state = 'PENDING' and not exists (select 1 from"
          + " replay_item e where e.job_id = i.job_id and e.state in ('PENDING', 'RELEASED') and"
          + " e.case_id = i.case_id and e.partner = i.partner and e.seq < i.seq) and (select"
          + " count(*) from replay_item r where r.job_id = i.job_id and r.partner = i.partner and"
          + " r.released_at > ?) < ? order by i.item_no limit ? for update of i skip locked";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Restarts restarts;

  ReplayWork(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.restarts = new Restarts(jdbc);
  }

  /** Holds a running job that nobody else holds, the one that was looked after least lately. */
  public Optional<ReplayJob> hold() {
    var now = now();
    List<UUID> held =
        jdbc.query(
            "update replay_job set changed_at = ? where job_id = (select job_id from replay_job"
                + " where state = 'RUNNING' and (start_at is null or start_at <= ?)"
                + " order by changed_at limit 1 for update skip locked) returning job_id",
            (row, n) -> row.getObject(1, UUID.class),
            now,
            now);
    return held.isEmpty() ? Optional.empty() : new ReplayJobs(jdbc, clock).find(held.get(0));
  }

  /** The job as it stands now. */
  public ReplayJob find(UUID job) {
    return new ReplayJobs(jdbc, clock).find(job).orElseThrow();
  }

  /** Ends the released items whose delivery or message came to an end. */
  public void ended(UUID job) {
    jdbc.update(ENDED, now(), job, job, job);
  }

  /** A partner that does not answer what was released to it. */
  public Optional<String> silentPartner(UUID job) {
    return jdbc
        .queryForList(
            "select i.partner from replay_item i join delivery d using (delivery_id)"
                + " where i.job_id = ? and i.state = 'RELEASED' and d.state = 'RETRY' limit 1",
            String.class,
            job)
        .stream()
        .findFirst();
  }

  /** Stops a job by its rule, or calls it done. */
  public void end(UUID job, ReplayJob.State state, @Nullable String why) {
    jdbc.update(
        "update replay_job set state = ?, stop_reason = ?, changed_at = ? where job_id = ?",
        state.name(),
        why,
        now(),
        job);
  }

  /** Claims the next items of a job, at most so many, and sets each on its way. */
  public List<Released> release(ReplayJob job, int most, BiPredicate<String, MessageKind> pulled) {
    return jdbc
        .query(
            NEXT,
            ReplayWork::claimed,
            job.id(),
            clock.instant().minus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC),
            job.plan().ratePerMinute(),
            Math.min(most, job.plan().ratePerMinute()))
        .stream()
        .flatMap(item -> release(job, item, pulled).stream())
        .toList();
  }

  private record Claimed(ReplayItem item, MessageKind kind, String messageState) {}

  private static Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        ReplayScope.item(row, number),
        MessageKind.of(row.getString("kind")).orElseThrow(),
        row.getString("message_state"));
  }

  private Optional<Released> release(
      ReplayJob job, Claimed claimed, BiPredicate<String, MessageKind> pulled) {
    ReplayItem item = claimed.item();
    Restart from = restarts.of(job.plan(), List.of(item)).getOrDefault(item, Restart.NOTHING_LEFT);
    Released.@Nullable How how =
        switch (from) {
          case ANEW, BYTES ->
              deliverAgain(from, claimed, pulled.test(item.partner(), claimed.kind()));
          case CASE, INTAKE -> takeAgain(claimed);
          case NOT_KEPT, OTHER_STEP, NOTHING_LEFT -> null;
        };
    Restart why = from.goesOn() ? Restart.NOTHING_LEFT : from;
    jdbc.update(
        "update replay_item set state = ?, result = ?, released_at = ? where job_id = ? and item_no"
            + " = ?",
        how == null ? "SKIPPED" : "RELEASED",
        how == null ? why.name() : how.name(),
        now(),
        job.id(),
        item.no());
    return Optional.ofNullable(how)
        .map(
            way ->
                new Released(
                    item.messageId(),
                    item.deliveryId(),
                    item.caseId(),
                    item.partner(),
                    claimed.kind(),
                    way));
  }

  /** Under the id it always had, so that a partner that has it already knows it again. */
  private Released.@Nullable How deliverAgain(Restart from, Claimed claimed, boolean pulled) {
    ReplayItem item = claimed.item();
    jdbc.queryForList(
        "select 1 from dispute_case where case_id = ? for update", Integer.class, item.caseId());
    List<String> states =
        jdbc.queryForList(
            "update delivery d set changed_at = ?, next_attempt_at = null, as_sent = ?,"
                + " state = case when d.state = 'FAILED' and exists (select 1 from delivery o"
                + " where o.case_id = d.case_id and o.partner = d.partner and o.state in"
                + " ('READY', 'WAITING', 'RETRY', 'AVAILABLE', 'STUCK')) then 'WAITING' else ? end"
                + " where d.delivery_id = ? and d.state in ('STUCK', 'FAILED') returning d.state",
            String.class,
            now(),
            from == Restart.BYTES,
            pulled ? "AVAILABLE" : "READY",
            item.deliveryId());
    if (states.isEmpty()) {
      return null;
    }
    return switch (states.get(0)) {
      case "READY" -> Released.How.DELIVERY;
      case "AVAILABLE" -> Released.How.INBOX;
      default -> Released.How.BEHIND;
    };
  }

  private Released.@Nullable How takeAgain(Claimed claimed) {
    if (!claimed.messageState().equals("FAILED")) {
      return null;
    }
    if (claimed.item().caseId() == null) {
      return Released.How.RETAKE;
    }
    jdbc.update(
        "with again as (update message set state = 'RECEIVED' where message_id = ? and state ="
            + " 'FAILED' returning message_id) update case_message c set state = 'PENDING',"
            + " changed_at = ? from again a where c.message_id = a.message_id",
        claimed.item().messageId(),
        now());
    return Released.How.CASE;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
