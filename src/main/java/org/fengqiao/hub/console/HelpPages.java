package org.fengqiao.hub.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fengqiao.hub.canonical.RejectionCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each error code means, and what to do. */
@Controller
class HelpPages {

  @GetMapping("/ops/help")
  String help(@RequestParam(name = "code", defaultValue = "") String asked, Model page) {
    String words = asked.strip().toLowerCase(Locale.ROOT);
    List<RejectionCode> codes =
        Arrays.stream(RejectionCode.values()).filter(code -> isAbout(code, words)).toList();
    page.addAttribute("asked", asked);
    page.addAttribute("codes", codes);
    return "ops/help";
  }

  private static boolean isAbout(RejectionCode code, String words) {
    return (code.name() + " " + code.number() + " " + code.zh() + " " + code.en())
        .toLowerCase(Locale.ROOT)
        .contains(words);
  }
}
