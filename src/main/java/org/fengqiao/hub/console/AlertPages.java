package org.fengqiao.hub.console;

import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.operations.SeenHealth;
import org.fengqiao.hub.operations.alerts.AlertDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What alarms people, who looks after it, when nobody is disturbed, and whether channels work. */
@Controller
@RequestMapping("/ops/alerts")
class AlertPages {

  private static final String BACK = "redirect:/ops/alerts";
  private static final int LATEST = 50;

  private final Access access;
  private final AlertDesk desk;

  AlertPages(Access access, AlertDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  @GetMapping
  String list(Model page) {
    now(page);
    page.addAttribute("rules", desk.rules());
    page.addAttribute("channels", desk.channels());
    page.addAttribute("notices", desk.notices().stream().limit(LATEST).toList());
    return "ops/alerts";
  }

  /** Those that hold and those that are over, for the page that stays fresh. */
  @GetMapping("/now")
  String now(Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    page.addAttribute("open", desk.open().stream().filter(it -> SeenHealth.sees(me, it)).toList());
    page.addAttribute(
        "resolved",
        desk.resolved().stream().filter(it -> SeenHealth.sees(me, it)).limit(LATEST).toList());
    page.addAttribute("mayManage", me.may(Permission.ALERT_MANAGE) && me.seesAll());
    return "ops/alerts :: now";
  }

  @PostMapping("/{alert}/ack")
  String acknowledge(
      @PathVariable("alert") UUID alert,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    String operator = operator();
    LinePages.told(next, () -> desk.acknowledge(alert, operator, reason));
    return BACK;
  }

  @PostMapping("/rules/{rule}")
  String change(
      @PathVariable("rule") String rule, @ModelAttribute RuleForm form, RedirectAttributes next) {
    String operator = operator();
    LinePages.told(next, () -> desk.change(form.applied(desk.rule(rule)), operator, form.reason()));
    return BACK;
  }

  @PostMapping("/channels/{channel}/test")
  String test(@PathVariable("channel") String channel, RedirectAttributes next) {
    String operator = operator();
    LinePages.told(next, () -> desk.test(channel, operator));
    return BACK;
  }

  /** Rules and channels are everybody's: who is there for one court changes none. */
  private String operator() {
    Operator me = access.require(Permission.ALERT_MANAGE);
    if (!me.seesAll()) {
      throw new org.springframework.security.access.AccessDeniedException(
          "仅限可查看全部单位的人员 / only for those who see all organisations");
    }
    return me.name();
  }
}
