package org.fengqiao.hub.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.LineHealth;
import org.fengqiao.hub.operations.PartnerHealth;
import org.fengqiao.hub.operations.QueueHealth;
import org.fengqiao.hub.operations.SeenHealth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lines, routes and queues as they really stand. */
@Controller
@RequestMapping("/ops")
class HealthPages {

  private final Access access;
  private final SeenHealth seen;
  private final Throughput throughput;

  HealthPages(Access access, SeenHealth seen, Throughput throughput) {
    this.access = access;
    this.seen = seen;
    this.throughput = throughput;
  }

  @GetMapping("/routes")
  String routes(Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    HubHealth health = seen.of(me);
    page.addAttribute(
        "slots", throughput.ofDay(health.partners().stream().map(PartnerHealth::id).toList()));
    routesNow(page);
    return "ops/routes";
  }

  /** The picture and the tables alone, for the page that stays fresh. */
  @GetMapping("/routes/now")
  String routesNow(Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    HubHealth health = seen.of(me);
    Set<String> ofLines =
        health.lines().stream().map(LineHealth::route).collect(Collectors.toSet());
    page.addAttribute("rows", LineRow.of(health));
    page.addAttribute("topology", Topology.of(health));
    page.addAttribute(
        "routes",
        health.routes().stream()
            .filter(it -> !ofLines.contains(it.id()) && !it.id().startsWith("deliver."))
            .toList());
    page.addAttribute("at", health.at());
    page.addAttribute("maySteer", me.may(Permission.ROUTE_CONTROL));
    return "ops/routes :: now";
  }

  @GetMapping("/queues")
  String queues(Model page) {
    queuesNow(page);
    return "ops/queues";
  }

  /** The tables alone, for the page that stays fresh. */
  @GetMapping("/queues/now")
  String queuesNow(Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    HubHealth health = seen.of(me);
    List<QueueHealth> queues = health.queues();
    page.addAttribute(
        "queues",
        queues.stream().filter(q -> !q.deadLetter() && !q.expired() && !isIdle(q)).toList());
    page.addAttribute("idle", queues.stream().filter(HealthPages::isIdle).count());
    page.addAttribute(
        "dead", queues.stream().filter(q -> q.deadLetter() && q.depth() > 0).toList());
    page.addAttribute(
        "expired", queues.stream().filter(q -> q.expired() && q.depth() > 0).toList());
    page.addAttribute("outbox", health.outbox());
    page.addAttribute("stuck", health.stuck());
    page.addAttribute("at", health.at());
    return "ops/queues :: now";
  }

  /** Nobody reads it, and nothing was ever in it. */
  private static boolean isIdle(QueueHealth queue) {
    return queue.depth() == 0 && queue.consumers() == 0 && queue.added() == 0;
  }
}
