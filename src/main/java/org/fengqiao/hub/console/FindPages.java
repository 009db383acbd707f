package org.fengqiao.hub.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box at the head of every page. */
@Controller
class FindPages {

  private final Access access;
  private final Finder finder;

  FindPages(Access access, Finder finder) {
    this.access = access;
    this.finder = finder;
  }

  @GetMapping("/ops/find")
  String find(@RequestParam("q") String typed) {
    return "redirect:"
        + finder
            .page(typed.strip(), access.require(Permission.MESSAGE_VIEW))
            .orElse("/ops/messages?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }
}
