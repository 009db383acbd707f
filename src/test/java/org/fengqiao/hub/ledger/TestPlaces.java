package org.fengqiao.hub.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where a ledger's attachments lie, for tests of other modules. */
public final class TestPlaces {

  private TestPlaces() {}

  /** As that database says. */
  public static AttachmentPlace of(JdbcTemplate jdbc, Clock clock) {
    return new AttachmentPlace(jdbc, clock);
  }
}
