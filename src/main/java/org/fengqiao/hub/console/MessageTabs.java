package org.fengqiao.hub.console;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.audit.ActionEntry;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.audit.OperatorActions.Wanted;
import org.fengqiao.hub.ledger.audit.PayloadViews;
import org.fengqiao.hub.ledger.failures.MessageFailures;
import org.fengqiao.hub.ledger.replays.ReplayJobs;
import org.fengqiao.hub.ledger.search.Relatives;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands behind each tab of a message's page. */
@Component
class MessageTabs {

  /** The tabs, in their order. */
  enum Tab {
    STEPS,
    ERROR,
    HEADERS,
    RECEIPTS,
    RELATIVES,
    AUDIT;

    /** The tab of that name; the first when there is none. */
    static Tab of(String name) {
      return Stream.of(values())
          .filter(tab -> tab.name().equalsIgnoreCase(name))
          .findFirst()
          .orElse(STEPS);
    }
  }

  private static final int MOST = 100;

  private final Access access;
  private final MessageFailures failures;
  private final Relatives relatives;
  private final ReplayJobs replays;
  private final OperatorActions actions;
  private final PayloadViews views;
  private final MessageWire wire;

  MessageTabs(
      Access access,
      MessageFailures failures,
      Relatives relatives,
      ReplayJobs replays,
      OperatorActions actions,
      PayloadViews views,
      MessageWire wire) {
    this.wire = wire;
    this.access = access;
    this.failures = failures;
    this.relatives = relatives;
    this.replays = replays;
    this.actions = actions;
    this.views = views;
  }

  /**
   * Puts it on the page.
   *
   * @param sent to whom the message goes
   */
  void show(Tab tab, UUID message, List<DeliveryEntry> sent, Model page) {
    page.addAttribute("tab", tab);
    page.addAttribute("tabs", Tab.values());
    switch (tab) {
      case ERROR -> page.addAttribute("failed", failures.of(message));
      case HEADERS -> {
        page.addAttribute("came", wire.came(message));
        page.addAttribute("going", sent.stream().map(wire::going).toList());
      }
      case RELATIVES -> page.addAttribute("relatives", relatives.of(message));
      case AUDIT -> audit(message, page);
      default -> {}
    }
  }

  /** What people did to the message itself, and to the replays it is part of. */
  private void audit(UUID message, Model page) {
    boolean may = access.may(Permission.AUDIT_READ);
    page.addAttribute("mayAudit", may);
    if (!may) {
      return;
    }
    List<ActionEntry> acts =
        Stream.concat(
                Stream.of("message:" + message),
                replays.ofMessage(message).stream().map(job -> "replay:" + job.id()))
            .flatMap(target -> actions.find(Wanted.on(target, MOST)).stream())
            .sorted(Comparator.comparing(ActionEntry::seq).reversed())
            .toList();
    page.addAttribute("acts", acts);
    page.addAttribute("views", views.ofMessage(message));
  }
}
