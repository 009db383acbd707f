package org.fengqiao.hub.ledger.clocks;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts clocks again whose calendar came or changed, with the change on record. */
@Component
class Recount {

  private final JdbcTemplate jdbc;
  private final ClockStore store;
  private final int batch;

  Recount(JdbcTemplate jdbc, ClockStore store, @Value("${hub.clocks.batch:200}") int batch) {
    this.jdbc = jdbc;
    this.store = store;
    this.batch = batch;
  }

  /** How many were counted again, and how many of these got another last day. */
  record Counted(int all, int moved) {}

  /** Counts a few, past those somebody else holds. */
  Counted some() {
    List<ClockRow> stale =
        jdbc.query(
            "select c.* from legal_clock c join dispute_case d using (case_id) where c.stale"
                + " limit ? for update of d, c skip locked",
            ClockRow::read,
            batch);
    int moved = 0;
    for (ClockRow before : stale) {
      ClockRow now = store.counted(before);
      moved += now.deadline().end().equals(before.deadline().end()) ? 0 : 1;
      store.rewrite(now, before, "RECOUNTED", null);
    }
    return new Counted(stale.size(), moved);
  }
}
