package org.fengqiao.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.TraceParent;
import org.fengqiao.hub.canonical.model.Door;
import org.jspecify.annotations.Nullable;

/** Reads ledger rows; one place that knows how columns become types. */
final class Rows {

  /**
   * One of the ids of an array. Written so that the planner does not see how many there are: it
   * would plan each statement anew for their number, at several times the cost of running it.
   */
  static final String LISTED = "any (array(select unnest(?::uuid[])))";

  private Rows() {}

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** One value of each item, as an array the database takes apart again with {@code unnest}. */
  static <T> Object column(Collection<T> items, Function<T, @Nullable Object> value) {
    return items.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }

  /** As {@link #column}, of bytes. */
  static <T> Object bytes(Collection<T> items, Function<T, byte @Nullable []> value) {
    return items.stream().map(value).toArray(byte[][]::new);
  }

  static KnownMessage message(ResultSet row, int number) throws SQLException {
    return new KnownMessage(
        uuid(row, "message_id"),
        row.getString("sender"),
        row.getString("external_id"),
        kind(row),
        MessageState.valueOf(row.getString("state")),
        row.getString("verdict"),
        door(row.getString("door")),
        row.getObject("referral_version", Integer.class),
        row.getString("original_digest"),
        row.getString("content_digest"),
        optionalInstant(row, "event_time"),
        instant(row, "received_at"),
        uuid(row, "receipt_id"),
        row.getString("receipt"),
        row.getString("rejection"),
        row.getString("warnings"),
        TraceParent.stored(row.getString("trace")).orElse(null),
        row.getObject("case_id", UUID.class),
        row.getObject("seq", Integer.class));
  }

  private static @Nullable Door door(@Nullable String door) {
    return door == null ? null : Door.valueOf(door);
  }

  static CaseEntry disputeCase(ResultSet row, int number) throws SQLException {
    String current = row.getString("current_number");
    return new CaseEntry(
        uuid(row, "case_id"),
        Dossier.valueOf(row.getString("dossier")),
        row.getString("court"),
        current == null ? row.getString("case_number") : current,
        row.getString("centre"),
        CaseState.valueOf(row.getString("state")),
        row.getInt("referral_version"),
        instant(row, "opened_at"),
        instant(row, "changed_at"),
        Set.of((String[]) row.getArray("others").getArray()),
        dispatched(row));
  }

  private static CaseEntry.@Nullable Dispatched dispatched(ResultSet row) throws SQLException {
    String station = row.getString("station");
    return station == null
        ? null
        : new CaseEntry.Dispatched(station, row.getString("track"), row.getString("priority"));
  }

  static DeliveryEntry delivery(ResultSet row, int number) throws SQLException {
    return new DeliveryEntry(
        uuid(row, "delivery_id"),
        uuid(row, "message_id"),
        uuid(row, "case_id"),
        row.getInt("seq"),
        row.getString("partner"),
        kind(row),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "created_at"),
        instant(row, "changed_at"),
        optionalInstant(row, "next_attempt_at"),
        row.getString("partner_status"),
        row.getString("last_error"));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static MessageKind kind(ResultSet row) throws SQLException {
    return MessageKind.of(row.getString("kind")).orElseThrow();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optionalInstant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
