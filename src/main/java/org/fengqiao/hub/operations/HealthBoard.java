package org.fengqiao.hub.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.hub.ledger.operations.Vitals;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How everything stands, looked up every few seconds by the route {@code observe} and kept for
 * whoever asks: pages, programs, alerts, metrics. Asking costs nothing.
 */
@Component("healthBoard")
public class HealthBoard {

  private final Partners partners;
  private final Looking looking;
  private final PartnerJudge judge;
  private final Findings findings;
  private volatile @Nullable HubHealth latest;

  HealthBoard(Partners partners, Looking looking, PartnerJudge judge, Findings findings) {
    this.partners = partners;
    this.looking = looking;
    this.judge = judge;
    this.findings = findings;
  }

  /** How everything stood at the last look, at most a few seconds ago. */
  public HubHealth latest() {
    HubHealth known = latest;
    return known == null ? look() : known;
  }

  /** Looks everything up anew. */
  public synchronized HubHealth look() {
    Looking.Queues queues = looking.queues();
    Look look = looking.look(queues.all());
    List<PartnerHealth> judged =
        partners.all().stream().map(partner -> judge.judge(partner, look)).toList();
    List<Vitals.StuckItem> stuck = looking.stuck(judged);
    Vitals.OutboxLag outbox = looking.outbox();
    HubHealth.Disk disk = looking.disk();
    List<Finding> own = findings.ofHub(look, stuck, outbox, disk, queues.told());
    List<Finding> all = new ArrayList<>(own);
    judged.forEach(partner -> all.addAll(partner.findings()));
    all.sort(Comparator.comparing(Finding::condition).reversed());
    HubHealth health =
        new HubHealth(
            look.at(),
            own.stream().map(Finding::condition).reduce(Condition.UP, Condition::and),
            judged,
            look.queues(),
            look.routes(),
            look.certificates(),
            stuck,
            outbox,
            disk,
            List.copyOf(all));
    latest = health;
    return health;
  }
}
