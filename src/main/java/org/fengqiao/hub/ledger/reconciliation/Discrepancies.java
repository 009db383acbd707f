package org.fengqiao.hub.ledger.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists that partners gave, and where they differ from the ledger: open until ended. */
@Component
public class Discrepancies {

  /** Where list and ledger differ. */
  public record Found(
      String kind,
      Direction direction,
      String messageId,
      @Nullable UUID caseId,
      @Nullable String hubSays,
      @Nullable String partnerSays) {}

  /** One on record. */
  public record Known(
      UUID id,
      String partner,
      LocalDate day,
      Found found,
      Instant foundAt,
      @Nullable Instant goneAt,
      @Nullable String decision,
      @Nullable String decidedBy) {

    /** Whether it waits for a person. */
    public boolean isOpen() {
      return goneAt == null && decision == null;
    }
  }

  /** A list that was given. */
  public record Given(Instant at, int items, int hubSent, int hubReceived) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Discrepancies(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records a list and what it showed; what an earlier list showed and this one does not is over.
   */
  public void record(String partner, LocalDate day, Given given, Collection<Found> found) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.update(
        "insert into day_list values (?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        partner,
        day,
        now,
        given.items(),
        given.hubSent(),
        given.hubReceived(),
        found.size());
    jdbc.update(
        "update discrepancy set gone_at = ? where partner = ? and day = ? and gone_at is null"
            + " and decision is null",
        now,
        partner,
        day);
    for (Found one : found) {
      jdbc.update(
          "insert into discrepancy (discrepancy_id, partner, day, kind, direction, message_id,"
              + " case_id, hub_says, partner_says, found_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
              + " on conflict (partner, day, kind, direction, message_id)"
              + " do update set gone_at = null, hub_says = excluded.hub_says,"
              + " partner_says = excluded.partner_says",
          UUID.randomUUID(),
          partner,
          day,
          one.kind(),
          one.direction().name(),
          one.messageId(),
          one.caseId(),
          one.hubSays(),
          one.partnerSays(),
          now);
    }
  }

  /** The newest list of a partner's day. */
  public Optional<Given> given(String partner, LocalDate day) {
    return jdbc
        .query(
            "select given_at, items, hub_sent, hub_received from day_list"
                + " where partner = ? and day = ? order by given_at desc limit 1",
            (row, n) ->
                new Given(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4)),
            partner,
            day)
        .stream()
        .findFirst();
  }

  /** All of a partner's day, those that are over too. */
  public List<Known> of(String partner, LocalDate day) {
    return jdbc.query(
        "select * from discrepancy where partner = ? and day = ?"
            + " order by kind, direction, message_id",
        Discrepancies::known,
        partner,
        day);
  }

  /** What waits for a person, oldest first. */
  public List<Known> open(int most) {
    return jdbc.query(
        "select * from discrepancy where gone_at is null and decision is null"
            + " order by found_at, discrepancy_id limit ?",
        Discrepancies::known,
        most);
  }

  /** How many wait for a person. */
  public long countOpen() {
    Long open =
        jdbc.queryForObject(
            "select count(*) from discrepancy where gone_at is null and decision is null",
            Long.class);
    return open == null ? 0 : open;
  }

  /**
   * Ends one by a person's decision.
   *
   * @return whether it was open
   */
  public boolean decide(UUID id, String decision, String reason, String operator) {
    return jdbc.update(
            "update discrepancy set decision = ?, reason = ?, decided_by = ?, decided_at = ?"
                + " where discrepancy_id = ? and gone_at is null and decision is null",
            decision,
            reason,
            operator,
            clock.instant().atOffset(ZoneOffset.UTC),
            id)
        == 1;
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    OffsetDateTime gone = row.getObject("gone_at", OffsetDateTime.class);
    return new Known(
        row.getObject("discrepancy_id", UUID.class),
        row.getString("partner"),
        row.getObject("day", LocalDate.class),
        new Found(
            row.getString("kind"),
            Direction.valueOf(row.getString("direction")),
            row.getString("message_id"),
            row.getObject("case_id", UUID.class),
            row.getString("hub_says"),
            row.getString("partner_says")),
        row.getObject("found_at", OffsetDateTime.class).toInstant(),
        gone == null ? null : gone.toInstant(),
        row.getString("decision"),
        row.getString("decided_by"));
  }
}
