package org.fengqiao.hub.console;

import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.operations.HealthBoard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is set, for reading: files decide, and who may change them is decided outside the hub. */
@Controller
class SettingsPages {

  private final Access access;
  private final Settings settings;
  private final HealthBoard board;

  SettingsPages(Access access, Settings settings, HealthBoard board) {
    this.access = access;
    this.settings = settings;
    this.board = board;
  }

  @GetMapping("/ops/settings")
  String list(Model page) {
    access.require(Permission.USER_MANAGE);
    page.addAttribute("groups", settings.byGroup());
    page.addAttribute("disk", board.latest().disk());
    page.addAttribute("certificates", board.latest().certificates());
    page.addAttribute("java", Runtime.version().toString());
    return "ops/settings";
  }
}
