package org.fengqiao.hub.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Enters messages with all that came with them: one statement, however many there are. What a
 * statement costs the database is mostly the statement, not its rows.
 */
final class Arrivals {

  private static final String ENTER =
      "with n as (select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
          + " ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[],"
          + " ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::text[],"
          + " ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::bytea[],"
          + " ?::bytea[]) n (message_id, sender, external_id, kind, dialect, state, verdict, door,"
          + " referral_version, original_digest, content_digest, event_time, sent_time,"
          + " received_at, receipt_id, receipt, rejection, warnings, matter, taken_ms, trace,"
          + " transport, original, canonical)), entered as (insert into message (message_id,"
          + " sender, external_id, kind, dialect, state, verdict, door, referral_version,"
          + " original_digest, content_digest, event_time, sent_time, received_at, receipt_id,"
          + " receipt, rejection, warnings, matter, taken_ms, trace, transport) select message_id,"
          + " sender, external_id, kind, dialect, state, verdict, door, referral_version,"
          + " original_digest, content_digest, event_time, sent_time, received_at, receipt_id,"
          + " receipt, rejection, warnings, matter, taken_ms, trace, transport from n order by"
          + " sender, external_id on conflict (sender, external_id) do nothing returning"
          + " message_id, received_at), kept as (insert into payload (message_id, stage, content)"
          + " select message_id, s.stage, s.content from entered join n using (message_id), lateral"
          + " (values ('original', n.original), ('canonical', n.canonical)) s (stage, content)"
          + " where s.content is not null), named as (insert into message_party (party,"
          + " received_at, message_id) select decode(p.party, 'hex'), e.received_at, message_id"
          + " from entered e join unnest(?::uuid[], ?::text[]) p (message_id, party) using"
          + " (message_id) on conflict do nothing), attached as (insert into message_attachment"
          + " select message_id, a.digest, a.size, a.media_type from entered join unnest(?::uuid[],"
          + " ?::text[], ?::bigint[], ?::text[]) a (message_id, digest, size, media_type) using"
          + " (message_id) on conflict do nothing) select message_id from entered";

  private final JdbcTemplate jdbc;

  Arrivals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A value that belongs to one of the messages. */
  private record Of<T>(UUID messageId, T value) {}

  private static @Nullable Object transport(NewMessage m) {
    Transport transport = m.index().transport();
    return transport == null ? null : transport.lines();
  }

  /**
   * Enters those whose sender did not use the id before; of two with one id, the first.
   *
   * @return the hub's ids of what was entered
   */
  Set<UUID> enter(Collection<NewMessage> all) {
    List<Of<byte[]>> parties = new ArrayList<>();
    List<Of<StoredAttachment>> attachments = new ArrayList<>();
    for (NewMessage m : all) {
      m.index().parties().forEach(party -> parties.add(new Of<>(m.id(), party)));
      m.attachments().forEach(stored -> attachments.add(new Of<>(m.id(), stored)));
    }
    return new HashSet<>(
        jdbc.query(
            ENTER,
            (row, n) -> row.getObject(1, UUID.class),
            Rows.column(all, NewMessage::id),
            Rows.column(all, NewMessage::sender),
            Rows.column(all, NewMessage::externalId),
            Rows.column(all, m -> m.kind().id()),
            Rows.column(all, NewMessage::dialect),
            Rows.column(all, NewMessage::state),
            Rows.column(all, NewMessage::verdict),
            Rows.column(all, NewMessage::door),
            Rows.column(all, NewMessage::referralVersion),
            Rows.column(all, NewMessage::originalDigest),
            Rows.column(all, NewMessage::contentDigest),
            Rows.column(all, NewMessage::eventTime),
            Rows.column(all, NewMessage::sentTime),
            Rows.column(all, NewMessage::receivedAt),
            Rows.column(all, NewMessage::receiptId),
            Rows.column(all, NewMessage::receipt),
            Rows.column(all, NewMessage::rejection),
            Rows.column(all, NewMessage::warnings),
            Rows.column(all, NewMessage::matter),
            Rows.column(all, m -> m.index().takenMs()),
            Rows.column(all, m -> m.index().trace()),
            Rows.column(all, Arrivals::transport),
            Rows.bytes(all, NewMessage::original),
            Rows.bytes(all, NewMessage::canonical),
            Rows.column(parties, Of::messageId),
            Rows.column(parties, of -> HexFormat.of().formatHex(of.value())),
            Rows.column(attachments, Of::messageId),
            Rows.column(attachments, of -> of.value().digest()),
            Rows.column(attachments, of -> of.value().size()),
            Rows.column(attachments, of -> of.value().mediaType())));
  }
}
