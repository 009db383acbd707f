package org.fengqiao.hub.ledger.replays;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Deliveries that came to their end undelivered while a later message of the same sort reached the
 * same partner: delivered now, the older word would come last. What is stopped cannot be overtaken,
 * for what follows waits behind it.
 */
@Component
public class Overtaken {

  /** A referral and its amendments are versions of one thing. */
  private static final String SORT =
      "case when %1$s.kind in ('case-referral', 'referral-amendment') then 'referral'"
          + " else %1$s.kind end";

  private final JdbcTemplate jdbc;

  Overtaken(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of these were overtaken. */
  public long among(Collection<ReplayItem> items) {
    Object deliveries =
        items.stream()
            .map(ReplayItem::deliveryId)
            .filter(Objects::nonNull)
            .map(UUID::toString)
            .toArray(String[]::new);
    Long count =
        jdbc.queryForObject(
            "select count(*) from delivery d where d.delivery_id = any (?::uuid[]) and exists"
                + " (select 1 from delivery l where l.case_id = d.case_id and l.partner = d.partner"
                + " and l.seq > d.seq and l.state = 'DELIVERED' and "
                + SORT.formatted("l")
                + " = "
                + SORT.formatted("d")
                + ")",
            Long.class,
            deliveries);
    return count == null ? 0 : count;
  }
}
