package org.fengqiao.hub.ledger.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the ledger has of a partner's day in Qingdao: what it sent, and what it was brought. */
@Component
public class LedgerDay {

  /**
   * A message between hub and partner.
   *
   * @param names every id under which the partner may know it
   * @param sender whose id {@code messageId} is; two senders may use the same
   * @param hubId the hub's own id, which no other message has
   * @param messageId the sender's id
   * @param state ACCEPTED, REJECTED; RECEIVED, or where its delivery stands
   * @param digest of the document as the partner sent it
   */
  public record Entry(
      Direction direction,
      LocalDate day,
      Set<String> names,
      String sender,
      String hubId,
      String messageId,
      String state,
      @Nullable String digest,
      @Nullable UUID caseId) {}

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private static final String SENT =
      "select m.message_id, m.sender, m.external_id, m.state, m.original_digest as digest,"
          + " c.case_id, m.received_at as at, null::uuid as delivery_id from message m left join"
          + " case_message c using (message_id) where m.sender = ? and ";

  private static final String RECEIVED =
      "select m.message_id, m.sender, m.external_id, d.state, null::text as digest, d.case_id,"
          + " d.changed_at as at, d.delivery_id from delivery d join message m using (message_id)"
          + " where d.partner = ? and ";

  private final JdbcTemplate jdbc;

  LedgerDay(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What was taken and what was delivered on the day. */
  public List<Entry> of(String partner, LocalDate day) {
    OffsetDateTime from = day.atStartOfDay(QINGDAO).toOffsetDateTime();
    OffsetDateTime to = day.plusDays(1).atStartOfDay(QINGDAO).toOffsetDateTime();
    List<Entry> entries =
        new ArrayList<>(
            jdbc.query(
                SENT + "m.received_at >= ? and m.received_at < ? order by m.received_at",
                LedgerDay::sent,
                partner,
                from,
                to));
    entries.addAll(
        jdbc.query(
            RECEIVED
                + "d.state = 'DELIVERED' and d.changed_at >= ? and d.changed_at < ?"
                + " order by d.changed_at",
            LedgerDay::received,
            partner,
            from,
            to));
    return entries;
  }

  /** What the ledger has under these names, on whatever day and in whatever state. */
  public List<Entry> named(String partner, Collection<String> names) {
    String[] texts = names.toArray(String[]::new);
    String[] ids = names.stream().filter(LedgerDay::isUuid).toArray(String[]::new);
    List<Entry> entries =
        new ArrayList<>(
            jdbc.query(
                SENT + "(m.external_id = any (?) or m.message_id = any (?::uuid[]))",
                LedgerDay::sent,
                partner,
                texts,
                ids));
    entries.addAll(
        jdbc.query(
            RECEIVED
                + "(m.external_id = any (?) or m.message_id = any (?::uuid[])"
                + " or d.delivery_id = any (?::uuid[]))",
            LedgerDay::received,
            partner,
            texts,
            ids,
            ids));
    return entries;
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private static Entry sent(ResultSet row, int number) throws SQLException {
    String state = row.getString("state").equals("REJECTED") ? "REJECTED" : "ACCEPTED";
    return entry(row, Direction.SENT, state);
  }

  private static Entry received(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    return entry(row, Direction.RECEIVED, state.equals("DELIVERED") ? "RECEIVED" : state);
  }

  private static Entry entry(ResultSet row, Direction direction, String state) throws SQLException {
    String externalId = plain(row.getString("external_id"));
    Set<String> names =
        Stream.of(externalId, row.getString("message_id"), row.getString("delivery_id"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Entry(
        direction,
        LocalDate.ofInstant(row.getObject("at", OffsetDateTime.class).toInstant(), QINGDAO),
        names,
        row.getString("sender"),
        row.getString("message_id"),
        externalId,
        state,
        row.getString("digest"),
        row.getObject("case_id", UUID.class));
  }

  /** A rejected message whose id was freed stands under a longer one. */
  private static String plain(String externalId) {
    int freed = externalId.indexOf('#');
    return freed < 0 ? externalId : externalId.substring(0, freed);
  }
}
