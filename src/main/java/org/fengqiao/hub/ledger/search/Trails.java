package org.fengqiao.hub.ledger.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.TraceParent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The trails of messages whose deliveries are known. */
@Component("trails")
public class Trails {

  /**
   * The trail of the message of one delivery.
   *
   * @param message the message
   * @param kind what it is, as routes name it
   * @param delivery the delivery that was asked for
   * @param hops its steps in the order they happened
   * @param sent under which trace its sender sent it, if it said so
   */
  public record Trail(
      UUID message, String kind, UUID delivery, List<Hop> hops, @Nullable TraceParent sent) {}

  private final JdbcTemplate jdbc;
  private final MessageTrail trail;

  Trails(JdbcTemplate jdbc, MessageTrail trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  /** The trails of these deliveries' messages; unknown ones are left out. */
  public List<Trail> of(Collection<UUID> deliveries) {
    if (deliveries.isEmpty()) {
      return List.of();
    }
    List<Trail> bare =
        jdbc.query(
            "select d.delivery_id, d.message_id, m.kind, m.trace from delivery d join message m"
                + " using (message_id) where d.delivery_id = any (?)",
            (row, n) ->
                new Trail(
                    row.getObject("message_id", UUID.class),
                    row.getString("kind"),
                    row.getObject("delivery_id", UUID.class),
                    List.of(),
                    TraceParent.stored(row.getString("trace")).orElse(null)),
            (Object) deliveries.toArray(UUID[]::new));
    List<Trail> whole = new ArrayList<>();
    bare.forEach(
        it ->
            whole.add(
                new Trail(
                    it.message(), it.kind(), it.delivery(), trail.of(it.message()), it.sent())));
    return whole;
  }
}
