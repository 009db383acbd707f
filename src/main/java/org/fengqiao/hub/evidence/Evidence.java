package org.fengqiao.hub.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The entries that prove what happened. They are added, never changed or removed. */
@Component
public class Evidence {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Evidence(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is proved.
   *
   * @param kind what it proves
   * @param messageId the message it is about
   * @param partner who is concerned
   * @param digest SHA-256 of what was received or handed over
   * @param detail the partner's answer or the receipt's id; never personal data
   */
  public record Entry(
      EvidenceKind kind, UUID messageId, String partner, String digest, String detail) {}

  /** Adds an entry in the caller's transaction. */
  public void add(Entry entry) {
    add(List.of(entry));
  }

  /** Adds entries in the caller's transaction, in the order given; one statement for all. */
  public void add(Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbc.update(
        "insert into evidence_entry (kind, message_id, partner, digest, detail, happened_at)"
            + " select e.*, ? from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[]) e",
        clock.instant().atOffset(ZoneOffset.UTC),
        column(entries, entry -> entry.kind().name()),
        column(entries, entry -> entry.messageId().toString()),
        column(entries, Entry::partner),
        column(entries, Entry::digest),
        column(entries, Entry::detail));
  }

  private static Object column(Collection<Entry> entries, Function<Entry, String> value) {
    return entries.stream().map(value).toArray(String[]::new);
  }
}
