package org.fengqiao.hub.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.fengqiao.hub.canonical.Digests;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ledger as large as a busy centre's: five messages a case from twelve courts and their centre,
 * one delivery each, four keys of parties a referral, one message in a hundred in need of a person,
 * one delivery in fifty tried more than once, one in five hundred refused for good. Bytes of
 * messages are left out: no search reads them. The key of a party is HMAC-SHA256 with a secret of
 * zeros, written out.
 */
final class BigLedger {

  private static final int STEP = 250_000;

  /** Message n of all: its id is made of its number, as its time is, so that both grow together. */
  private static final String FUNCTIONS =
      """
      create function bench_id(prefix text, n bigint) returns uuid language sql immutable as
        $$ select (prefix || lpad(to_hex(n), 10, '0') || substr(md5(prefix || n), 1, 20))::uuid $$;
      create function bench_time(n bigint, most bigint) returns timestamptz language sql stable as
        $$ select date_trunc('second', now()) - interval '60 days' + interval '60 days' * (n::float8 / most) $$;
      create function bench_court(n bigint) returns text language sql immutable as
        $$ select 'court-' || ((n / 5) % 12) $$;
      create function bench_kind(n bigint) returns text language sql immutable as
        $$ select (array['case-referral','referral-response','progress-notice','progress-notice','mediation-outcome'])[n % 5 + 1] $$;
      create function bench_sender(n bigint) returns text language sql immutable as
        $$ select case when n % 5 = 0 then bench_court(n) else 'centre-qingdao' end $$;
      create function bench_party(name text) returns bytea language sql immutable as
        $$ select substr(sha256(decode(repeat('5c', 64), 'hex') || sha256(decode(repeat('36', 64), 'hex') || name::bytea)), 1, 16) $$;
      """;

  private static final String CASES =
      """
      insert into dispute_case (case_id, court, case_number, centre, state, opened_at, changed_at)
        select bench_id('01', n), bench_court(n), '（2026）鲁02' || lpad(((n / 5) % 12)::text, 2, '0') || '民初' || (n / 5 + 1) || '号',
          'centre-qingdao', 'OFFERED', bench_time(n, :most), bench_time(n, :most) from generate_series(:from, :to, 5) n
      """;

  private static final String MESSAGES =
      """
      insert into message (message_id, sender, external_id, kind, dialect, state, referral_version, original_digest,
          content_digest, event_time, sent_time, received_at, receipt_id, receipt, taken_ms)
        select bench_id('02', n), bench_sender(n), 'msg-' || n, bench_kind(n), 'court-soap',
          case when n % 101 = 7 then (array['FAILED','FLAGGED','REJECTED'])[n / 101 % 3 + 1] else 'APPLIED' end, 1,
          encode(sha256(('o' || n)::bytea), 'hex'), encode(sha256(('c' || n)::bytea), 'hex'),
          bench_time(n, :most), bench_time(n, :most), bench_time(n, :most), bench_id('03', n), '', 12
        from generate_series(:from, :to) n;
      insert into case_message select bench_id('01', n / 5 * 5), n % 5 + 1, bench_id('02', n), 'DONE', bench_time(n, :most)
        from generate_series(:from, :to) n;
      insert into delivery (delivery_id, message_id, case_id, seq, partner, kind, state, attempts, created_at, changed_at)
        select bench_id('04', n), bench_id('02', n), bench_id('01', n / 5 * 5), n % 5 + 1,
          case when n % 5 = 0 then 'centre-qingdao' else bench_court(n) end, bench_kind(n),
          case when n % 503 = 11 then 'FAILED' when n % 1009 = 13 then 'RETRY' else 'DELIVERED' end,
          case when n % 503 = 11 then 8 when n % 1009 = 13 then 4 when n % 53 = 5 then 2 + n % 3 else 1 end,
          bench_time(n, :most), bench_time(n, :most) from generate_series(:from, :to) n
      """;

  /** Three of the four keys belong to few messages; the fourth is a bank's, who is in many. */
  private static final String PARTIES =
      """
      insert into message_party (party, received_at, message_id)
        select bench_party(case k when 4 then 'BANK' || n / 5 % 10 else 'PERSON' || k || 'OF' || n / 5 end),
          bench_time(n, :most), bench_id('02', n) from generate_series(:from, :to, 5) n, generate_series(1, 4) k
      """;

  private final JdbcTemplate jdbc;
  private final long messages;
  private final PrintStream out;
  private final RandomGenerator random = RandomGenerator.getDefault();

  BigLedger(DataSource ledger, long messages, PrintStream out) {
    this.jdbc = new JdbcTemplate(ledger);
    this.messages = messages / 5 * 5;
    this.out = out;
  }

  void fill() {
    jdbc.execute(FUNCTIONS);
    for (long from = 0; from < messages; from += STEP) {
      long to = Math.min(from + STEP, messages) - 1;
      for (String sql : new String[] {CASES, MESSAGES, PARTIES}) {
        // one connection: foreign keys are not looked up for rows that are right by construction
        jdbc.execute(
            "set session_replication_role = replica; "
                + sql.replace(":from", String.valueOf(from))
                    .replace(":most", String.valueOf(messages))
                    .replace(":to", String.valueOf(to)));
      }
      out.printf("%,d messages%n", to + 1);
    }
    jdbc.execute("vacuum (analyze)");
  }

  long sizeMiB() {
    Long bytes = jdbc.queryForObject("select pg_database_size(current_database())", Long.class);
    return bytes == null ? 0 : bytes >> 20;
  }

  /** Some message of all. */
  long any() {
    return random.nextLong(messages);
  }

  String messageId(long n) {
    return String.valueOf(jdbc.queryForObject("select bench_id('02', ?)::text", String.class, n));
  }

  String externalId(long n) {
    return "msg-" + n;
  }

  String caseNumber(long n) {
    return "（2026）鲁02%02d民初%d号".formatted(n / 5 % 12, n / 5 + 1);
  }

  String digest(long n) {
    return HexFormat.of()
        .formatHex(Digests.sha256().digest(("o" + n).getBytes(StandardCharsets.UTF_8)));
  }

  String court(long n) {
    return "court-" + n / 5 % 12;
  }

  String person(long n) {
    return "Person-1 of " + n / 5;
  }

  String bank(long n) {
    return "bank " + n / 5 % 10;
  }

  Instant time(long n) {
    OffsetDateTime at =
        jdbc.queryForObject("select bench_time(?, ?)", OffsetDateTime.class, n, messages);
    return Objects.requireNonNull(at).toInstant();
  }
}
