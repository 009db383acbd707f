package org.fengqiao.hub.ledger.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The certificates the hub holds or was shown, and how long they are good for. */
@Component
public class Certificates {

  /** Whose a certificate is. */
  public enum Role {
    /** The hub's own. */
    OURS,
    /** A partner's, as it was shown on a connection. */
    THEIRS,
    /** An authority whose certificates are believed. */
    AUTHORITY
  }

  /**
   * A certificate.
   *
   * @param role whose it is
   * @param holder partner id, or the alias in the hub's store
   * @param fingerprint SHA-256, lower-case hexadecimal
   * @param subject RFC 2253
   * @param notBefore good from
   * @param notAfter good until
   * @param seenAt when it was last looked at or shown
   */
  public record Known(
      Role role,
      String holder,
      String fingerprint,
      String subject,
      Instant notBefore,
      Instant notAfter,
      Instant seenAt) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Certificates(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes that a certificate is in use. */
  public void seen(Known certificate) {
    jdbc.update(
        "insert into certificate (role, holder, fingerprint, subject, not_before, not_after,"
            + " seen_at) values (?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (role, holder, fingerprint) do update set seen_at = excluded.seen_at",
        certificate.role().name(),
        certificate.holder(),
        certificate.fingerprint(),
        certificate.subject(),
        utc(certificate.notBefore()),
        utc(certificate.notAfter()),
        utc(clock.instant()));
  }

  /**
   * The certificates in use: of each holder the one that was seen last, and of the hub and the
   * authorities all that its stores hold. The first to expire stands first.
   */
  public List<Known> inUse() {
    return jdbc
        .query(
            "select distinct on (role, holder) * from certificate"
                + " order by role, holder, seen_at desc, not_after desc",
            (row, n) ->
                new Known(
                    Role.valueOf(row.getString("role")),
                    row.getString("holder"),
                    row.getString("fingerprint"),
                    row.getString("subject"),
                    row.getObject("not_before", OffsetDateTime.class).toInstant(),
                    row.getObject("not_after", OffsetDateTime.class).toInstant(),
                    row.getObject("seen_at", OffsetDateTime.class).toInstant()))
        .stream()
        .sorted(java.util.Comparator.comparing(Known::notAfter))
        .toList();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
