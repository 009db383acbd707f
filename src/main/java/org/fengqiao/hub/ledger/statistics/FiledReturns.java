package org.fengqiao.hub.ledger.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The returns that were filed, each version with what became of it: read from the ledger. */
@Component
public class FiledReturns {

  /**
   * The newest version of a return.
   *
   * @param canonical as it was filed
   */
  public record Version(int version, byte[] canonical) {}

  /**
   * A version and what became of it.
   *
   * @param number form and period: {@code QD-TJ-02/2026-11}
   * @param newest the newest version of this form and period
   * @param filedAt when it was taken in
   * @param delivery where its delivery stands; absent while it waits for casework
   * @param deliveredAt when it lay at the regulator's
   * @param answer TAKEN or SENT_BACK, when the regulator answered
   * @param askedBy who had the hub compile it; absent where the centre sent it itself
   */
  public record Filed(
      UUID caseId,
      String number,
      int version,
      int newest,
      String sender,
      String messageId,
      Instant filedAt,
      @Nullable String delivery,
      @Nullable Instant deliveredAt,
      @Nullable String answer,
      @Nullable Instant answeredAt,
      @Nullable String askedBy) {}

  private static final String LIST =
      "select d.case_id, d.case_number, m.referral_version as version,"
          + " max(m.referral_version) over (partition by d.case_id) as newest, m.sender,"
          + " m.external_id, m.received_at, v.state as delivery,"
          + " case when v.state = 'DELIVERED' then v.changed_at end as delivered_at,"
          + " a.verdict as answer, a.event_time as answered_at, o.asked_by"
          + " from dispute_case d join case_message c using (case_id)"
          + " join message m on m.message_id = c.message_id and m.kind = 'statistics-return'"
          + " and m.state not in ('REJECTED', 'FAILED')"
          + " left join lateral (select state, changed_at from delivery v"
          + " where v.message_id = m.message_id order by v.created_at desc limit 1) v on true"
          + " left join lateral (select a.verdict, a.event_time from case_message x"
          + " join message a on a.message_id = x.message_id and a.kind = 'return-acknowledgement'"
          + " and a.state = 'APPLIED' where x.case_id = d.case_id"
          + " and a.referral_version = m.referral_version order by x.seq desc limit 1) a on true"
          + " left join return_order o on o.message_id = m.external_id and m.sender = 'operators'"
          + " where d.dossier = 'RETURN'"
          + " order by m.received_at desc, m.referral_version desc limit ?";

  private final JdbcTemplate jdbc;

  FiledReturns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest version of a form and period that was not refused, whoever filed it. */
  public Optional<Version> last(String form, String period) {
    return jdbc
        .query(
            "select m.referral_version, p.content from dispute_case d"
                + " join case_message c using (case_id)"
                + " join message m on m.message_id = c.message_id"
                + " and m.kind = 'statistics-return' and m.state not in ('REJECTED', 'FAILED')"
                + " join payload p on p.message_id = m.message_id and p.stage = 'canonical'"
                + " where d.dossier = 'RETURN' and d.case_number = ?"
                + " order by m.referral_version desc limit 1",
            (row, n) -> new Version(row.getInt(1), row.getBytes(2)),
            form + "/" + period)
        .stream()
        .findFirst();
  }

  /** Notes who asked for a return the hub compiles. */
  public void ordered(String messageId, String askedBy, Instant at) {
    jdbc.update(
        "insert into return_order values (?, ?, ?) on conflict do nothing",
        messageId,
        askedBy,
        utc(at));
  }

  /** The versions filed, newest first. */
  public List<Filed> list(int most) {
    return jdbc.query(LIST, FiledReturns::filed, most);
  }

  /** The first day of service in Qingdao; nothing before the first case. */
  public Optional<LocalDate> servingSince() {
    return jdbc
        .queryForList(
            "select (min(opened_at) at time zone 'Asia/Shanghai')::date from dispute_case"
                + " where dossier in ('REFERRAL', 'COMPLAINT') having count(*) > 0",
            LocalDate.class)
        .stream()
        .findFirst();
  }

  /**
   * Takes the lead for a job, or keeps it; one node has it at a time, another when it is silent.
   *
   * @param node who asks
   * @return whether this node leads until then
   */
  public boolean lead(String job, UUID node, Instant now, Instant until) {
    return jdbc.update(
            "insert into job_lead (job, node, until) values (?, ?, ?)"
                + " on conflict (job) do update set node = excluded.node, until = excluded.until"
                + " where job_lead.node = excluded.node or job_lead.until < ?",
            job,
            node,
            utc(until),
            utc(now))
        == 1;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Filed filed(ResultSet row, int number) throws SQLException {
    return new Filed(
        row.getObject("case_id", UUID.class),
        row.getString("case_number"),
        row.getInt("version"),
        row.getInt("newest"),
        row.getString("sender"),
        row.getString("external_id"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("delivery"),
        instant(row, "delivered_at"),
        row.getString("answer"),
        instant(row, "answered_at"),
        row.getString("asked_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
