package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What went wrong, whose it is, and what to do next. No text here may carry personal data. */
@Component
public class Failures {

  /** Who must act. */
  public enum Owner {
    /** The hub: a fault of ours. */
    HUB,
    /** The partner that could not or would not take a message. */
    PARTNER,
    /** The data: its sender must correct it. */
    DATA
  }

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Failures(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records a failure of one step. */
  public void record(
      @Nullable UUID messageId,
      @Nullable UUID deliveryId,
      @Nullable UUID caseId,
      String step,
      Throwable cause,
      Owner owner,
      String nextStep) {
    jdbc.update(
        "insert into failure (message_id, delivery_id, case_id, step, cause, detail, owner,"
            + " next_step, occurred_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        messageId,
        deliveryId,
        caseId,
        step,
        cause.getClass().getSimpleName(),
        String.valueOf(cause.getMessage()),
        owner.name(),
        nextStep,
        Rows.utc(clock.instant()));
  }

  /** How many failures are on record. */
  public long count() {
    Long count = jdbc.queryForObject("select count(*) from failure", Long.class);
    return count == null ? 0 : count;
  }
}
