package org.fengqiao.hub.ledger.replays;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says of items from where each would go on, as they stand now. */
@Component
public class Restarts {

  private final JdbcTemplate jdbc;

  Restarts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** From where each of these goes on under a plan. */
  public Map<ReplayItem, Restart> of(ReplayPlan plan, Collection<ReplayItem> items) {
    Map<UUID, Restart.Stop> stops = stops(items);
    Map<ReplayItem, Restart> restarts = new HashMap<>();
    for (ReplayItem item : items) {
      restarts.put(
          item,
          item.deliveryId() == null
              ? Restart.ofMessage(plan, item.caseId() != null)
              : Restart.ofDelivery(plan, stops.get(item.deliveryId())));
    }
    return restarts;
  }

  private Map<UUID, Restart.Stop> stops(Collection<ReplayItem> items) {
    Map<UUID, Restart.Stop> stops = new HashMap<>();
    jdbc.query(
        "select d.delivery_id, d.state, exists (select 1 from delivery_payload b"
            + " where b.delivery_id = d.delivery_id and b.stage = 'target') as kept"
            + " from delivery d where d.delivery_id = any (?::uuid[])"
            + " and d.state in ('STUCK', 'FAILED')",
        row -> {
          boolean kept = row.getBoolean("kept");
          boolean reachedPartner = kept && row.getString("state").equals("FAILED");
          stops.put(
              row.getObject("delivery_id", UUID.class),
              new Restart.Stop(reachedPartner ? FailedHop.ATTEMPT : FailedHop.PREPARED, kept));
        },
        (Object)
            items.stream()
                .map(ReplayItem::deliveryId)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toArray(String[]::new));
    return stops;
  }
}
