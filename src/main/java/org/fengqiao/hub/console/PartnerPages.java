package org.fengqiao.hub.console;

import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.console.Overview.Line;
import org.fengqiao.hub.ledger.Flow;
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
  private final Flow flow;

  PartnerPages(Access access, Overview overview, Flow flow) {
    this.access = access;
    this.overview = overview;
    this.flow = flow;
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("lines", overview.worst(access.require(Permission.MESSAGE_VIEW)));
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
    return "ops/partner";
  }

  private List<Flow.Waiting> held(String id) {
    return flow.waiting().stream().filter(it -> it.partner().equals(id)).toList();
  }
}
