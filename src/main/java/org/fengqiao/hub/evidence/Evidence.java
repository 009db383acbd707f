package org.fengqiao.hub.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
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
   * Adds an entry in the caller's transaction.
   *
   * @param kind what it proves
   * @param messageId the message it is about
   * @param partner who is concerned
   * @param digest SHA-256 of what was received or handed over
   * @param detail the partner's answer or the receipt's id; never personal data
   */
  public void add(EvidenceKind kind, UUID messageId, String partner, String digest, String detail) {
    jdbc.update(
        "insert into evidence_entry (kind, message_id, partner, digest, detail, happened_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        kind.name(),
        messageId,
        partner,
        digest,
        detail,
        clock.instant().atOffset(ZoneOffset.UTC));
  }
}
