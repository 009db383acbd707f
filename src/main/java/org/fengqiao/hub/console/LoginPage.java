package org.fengqiao.hub.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where operators log in. */
@Controller
class LoginPage {

  @GetMapping("/ops/login")
  String login() {
    return "ops/login";
  }
}
