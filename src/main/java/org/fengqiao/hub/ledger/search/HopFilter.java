package org.fengqiao.hub.ledger.search;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds messages by the step that failed, each by the index of what is not well. */
final class HopFilter {

  /** What is not well is rare; of more than this the oldest are left out. */
  private static final int MOST = 20_000;

  private static final String OF_A_CASE =
      "exists (select 1 from case_message h where h.message_id = m.message_id)";

  private HopFilter() {}

  /** The condition on a message {@code m}; of deliveries to one partner when it is named. */
  static Sql condition(@Nullable FailedHop hop, @Nullable String partner) {
    if (hop == null) {
      return new Sql();
    }
    return switch (hop) {
      case TRANSLATED -> grieved().add(" and not " + OF_A_CASE);
      case APPLIED -> grieved().add(" and " + OF_A_CASE);
      case PREPARED, ATTEMPT ->
          new Sql()
              .add(
                  " and exists (select 1 from case_message h join delivery f using (case_id)"
                      + " where h.message_id = m.message_id and f.message_id = m.message_id"
                      + " and f.state = any (?::text[])",
                  (Object) states(hop))
              .add(to("f", partner))
              .add(")");
    };
  }

  private static Sql grieved() {
    return new Sql().add(" and m.attention in ('FAILED', 'REJECTED')");
  }

  private static String[] states(FailedHop hop) {
    return hop == FailedHop.PREPARED ? new String[] {"STUCK"} : new String[] {"RETRY", "FAILED"};
  }

  private static Sql to(String delivery, @Nullable String partner) {
    return partner == null
        ? new Sql()
        : new Sql().add(" and " + delivery + ".partner = ?", partner);
  }

  /** Whether the step is one of a delivery, and {@link #deliveries} leads to it. */
  static boolean isOfDeliveries(@Nullable FailedHop hop) {
    return hop == FailedHop.PREPARED || hop == FailedHop.ATTEMPT;
  }

  /** The messages of deliveries that failed at this step; they failed after they came. */
  static Sql deliveries(FailedHop hop, @Nullable String partner, OffsetDateTime from) {
    Sql all = new Sql();
    List<String> states = List.of(states(hop));
    for (String state : states) {
      all.add(all.isEmpty() ? "(" : " union all (")
          .add(
              "select f.message_id from delivery f where f.state = '"
                  + state
                  + "' and f.changed_at >= ?",
              from)
          .add(to("f", partner))
          .add(" order by f.changed_at desc limit " + MOST + ")");
    }
    return all;
  }
}
