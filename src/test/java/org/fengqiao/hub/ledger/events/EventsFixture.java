package org.fengqiao.hub.ledger.events;

import java.time.Instant;
import java.time.ZoneOffset;
import org.fengqiao.hub.ledger.RealPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened, read from the real database, and failures to happen in it. */
public final class EventsFixture {

  private EventsFixture() {}

  /** What happened, read by these statements. */
  public static LedgerEvents over(JdbcTemplate jdbc) {
    return new LedgerEvents(jdbc);
  }

  /** Records failures of a partner, all at one moment. */
  public static void fail(String partner, Instant at, int times) {
    RealPostgres.jdbc()
        .update(
            "insert into failure (step, cause, detail, owner, next_step, occurred_at, fingerprint,"
                + " partner, kind, code) select 'deliver.' || ?, 'IOException', '张三', 'PARTNER',"
                + " 'CALL_PARTNER', ?, 'f1', ?, 'case-referral', 'CONNECT'"
                + " from generate_series(1, ?)",
            partner,
            at.atOffset(ZoneOffset.UTC),
            partner,
            times);
  }
}
