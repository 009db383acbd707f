package org.fengqiao.hub.ledger.search;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages by the step that failed and by how often they were tried, each by an index of what
 * did not go well at once. Of one partner's deliveries when it is named: those of others do not
 * count.
 */
final class HopFilter {

  /** What is not well is rare; of more than this the oldest are left out of a list. */
  private static final int MOST = 20_000;

  private static final String GRIEVED = " and m.attention in ('FAILED', 'REJECTED') and ";

  private static final String OF_A_CASE =
      "exists (select 1 from case_message h where h.message_id = m.message_id)";

  private final @Nullable FailedHop hop;
  private final @Nullable Integer attempts;
  private final @Nullable String partner;

  HopFilter(Asked asked) {
    this.hop = asked.failedHop();
    this.attempts = asked.attempts();
    this.partner = asked.partner();
  }

  /** The condition on a message {@code m} itself. */
  Sql ofMessage() {
    if (hop == FailedHop.TRANSLATED) {
      return new Sql().add(GRIEVED + "not " + OF_A_CASE);
    }
    return hop == FailedHop.APPLIED ? new Sql().add(GRIEVED + OF_A_CASE) : new Sql();
  }

  /** The same, and on its deliveries. */
  Sql condition() {
    Sql sql = ofMessage();
    if (isOfDeliveries()) {
      sql.add(
              " and exists (select 1 from case_message h join delivery f using (case_id)"
                  + " where h.message_id = m.message_id and f.message_id = m.message_id")
          .add(
              states().isEmpty() ? "" : " and f.state in ('" + String.join("', '", states()) + "')")
          .add(delivery("f"))
          .add(")");
    }
    return sql;
  }

  private boolean isOfDeliveries() {
    return attempts != null || isOfStates();
  }

  /** Whether a state of deliveries is asked for, and {@link #deliveries} leads to it. */
  boolean isOfStates() {
    return !states().isEmpty();
  }

  /**
   * The messages of deliveries in such a state; they came to it after they came to the hub.
   *
   * @param all whether none is left out, in whatever order
   */
  Sql deliveries(OffsetDateTime from, boolean all) {
    Sql each = new Sql();
    for (String state : states()) {
      each.add(each.isEmpty() ? "(" : " union all (")
          .add("select f.message_id from delivery f where f.state = '" + state + "'")
          .add(" and f.changed_at >= ?", from)
          .add(delivery("f"))
          .add(all ? ")" : " order by f.changed_at desc limit " + MOST + ")");
    }
    return each;
  }

  /** What is asked of a delivery; written out, so that a partial index answers it. */
  Sql delivery(String f) {
    Sql sql = new Sql();
    if (attempts != null) {
      sql.add(" and " + f + ".attempts > 1 and " + f + ".attempts >= " + attempts);
    }
    return partner == null ? sql : sql.add(" and " + f + ".partner = ?", partner);
  }

  /** That of a message's deliveries {@code f} is the last: it is listed once. */
  Sql last() {
    return new Sql()
        .add(" and not exists (select 1 from delivery e where e.case_id = f.case_id")
        .add(" and e.message_id = f.message_id")
        .add(" and (e.created_at, e.delivery_id) > (f.created_at, f.delivery_id)")
        .add(delivery("e"))
        .add(")");
  }

  private List<String> states() {
    if (hop == FailedHop.PREPARED) {
      return List.of("STUCK");
    }
    return hop == FailedHop.ATTEMPT ? List.of("RETRY", "FAILED") : List.of();
  }
}
