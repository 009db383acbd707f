package org.fengqiao.hub.operations;

import java.util.List;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.springframework.stereotype.Component;

/** The health board as one person may see it: whoever is there for one court sees that court. */
@Component
public class SeenHealth {

  private static final String DELIVER = "deliver.";

  private final HealthBoard board;

  SeenHealth(HealthBoard board) {
    this.board = board;
  }

  /** How everything this person may see stood at the last look. */
  public HubHealth of(Operator me) {
    HubHealth all = board.latest();
    if (me.seesAll()) {
      return all;
    }
    return new HubHealth(
        all.at(),
        all.condition(),
        all.partners().stream().filter(it -> sees(me, it.id())).toList(),
        all.queues().stream().filter(it -> isFor(it, me)).toList(),
        all.routes(),
        all.certificates().stream().filter(it -> isFor(it, me)).toList(),
        all.stuck().stream().filter(it -> it.partner() != null && sees(me, it.partner())).toList(),
        all.outbox(),
        all.disk(),
        all.findings().stream().filter(it -> sees(me, it.subject())).toList());
  }

  /** What does not work now, for the head of every page. */
  public List<Finding> down(Operator me) {
    return of(me).findings().stream().filter(it -> it.condition() == Condition.DOWN).toList();
  }

  /** Whether an alert concerns what this person may see. */
  public static boolean sees(Operator me, Alert alert) {
    return sees(me, alert.subject());
  }

  /** A subject is a partner, or one of its lines: {@code regulator-qingdao.ferry-out}. */
  public static boolean sees(Operator me, String subject) {
    return me.sees(List.of(partner(subject)));
  }

  private static boolean isFor(QueueHealth queue, Operator me) {
    return queue.name().startsWith(DELIVER) && sees(me, queue.name().substring(DELIVER.length()));
  }

  private static boolean isFor(CertificateHealth it, Operator me) {
    return it.certificate().role() == Certificates.Role.THEIRS
        && sees(me, it.certificate().holder());
  }

  /** The partner a line belongs to. */
  public static String partner(String line) {
    int dot = line.indexOf('.');
    return dot < 0 ? line : line.substring(0, dot);
  }
}
