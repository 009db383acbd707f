package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.console.Overview.Line;
import org.fengqiao.hub.ledger.Flow;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.fengqiao.hub.operations.CallBook;
import org.fengqiao.hub.operations.CertificateHealth;
import org.fengqiao.hub.operations.Helm;
import org.fengqiao.hub.operations.HubHealth;
import org.fengqiao.hub.operations.SeenHealth;
import org.fengqiao.hub.partner.Partner;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The partners: how they stand, and what their files say. */
@Controller
@RequestMapping("/ops/partners")
class PartnerPages {

  private final Access access;
  private final Overview overview;
  private final SeenHealth seen;
  private final Throughput throughput;
  private final CallBook calls;
  private final Helm helm;
  private final Flow flow;

  PartnerPages(
      Access access,
      Overview overview,
      SeenHealth seen,
      Throughput throughput,
      CallBook calls,
      Helm helm,
      Flow flow) {
    this.access = access;
    this.overview = overview;
    this.seen = seen;
    this.throughput = throughput;
    this.calls = calls;
    this.helm = helm;
    this.flow = flow;
  }

  @GetMapping
  String list(Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    page.addAttribute("lines", overview.worst(me));
    page.addAttribute("certificates", seen.of(me).certificates());
    page.addAttribute("calls", calls.all());
    return "ops/partners";
  }

  @GetMapping("/{id}")
  String one(@PathVariable("id") String id, Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    Line line =
        overview.lines(me).stream()
            .filter(it -> it.partner().id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such partner"));
    Partner partner = line.partner();
    page.addAttribute("line", line);
    page.addAttribute("p", partner);
    page.addAttribute("certificate", partner.certificate().getName());
    page.addAttribute("sends", partner.sends().stream().sorted().toList());
    page.addAttribute("receives", partner.receives().stream().sorted().toList());
    page.addAttribute("held", held(id));
    page.addAttribute("calls", calls.of(id).orElse(null));
    steering(me, id, page);
    return "ops/partner";
  }

  /** How its lines stand, and what may be done about it. */
  private void steering(Operator me, String id, Model page) {
    HubHealth health = seen.of(me);
    page.addAttribute("rows", LineRow.of(health, id));
    page.addAttribute("shown", health.certificates().stream().filter(it -> isOf(it, id)).toList());
    page.addAttribute(
        "windows", helm.windows().stream().filter(it -> it.partner().equals(id)).toList());
    page.addAttribute("slots", throughput.ofDay(List.of(id)));
    page.addAttribute("maySteer", me.may(Permission.ROUTE_CONTROL));
    page.addAttribute("mayPlan", me.may(Permission.PARTNER_MANAGE));
  }

  private static boolean isOf(CertificateHealth it, String partner) {
    return it.certificate().role() == Certificates.Role.THEIRS
        && it.certificate().holder().equals(partner);
  }

  private List<Flow.Waiting> held(String id) {
    return flow.waiting().stream().filter(it -> it.partner().equals(id)).toList();
  }
}
