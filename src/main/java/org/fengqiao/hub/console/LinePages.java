package org.fengqiao.hub.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.operations.Helm;
import org.fengqiao.hub.operations.Refused;
import org.fengqiao.hub.operations.SeenHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people hold and release lines and breakers, and plan maintenance; each with a reason. */
@Controller
@RequestMapping("/ops")
class LinePages {

  private static final String PARTNER = "redirect:/ops/partners/";

  private final Helm helm;

  LinePages(Helm helm) {
    this.helm = helm;
  }

  @PostMapping("/lines/{line}/{direction}")
  String line(
      @PathVariable("line") String line,
      @PathVariable("direction") LineDirection direction,
      @RequestParam("verb") String verb,
      @RequestParam("reason") String reason,
      @RequestParam(name = "until", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable LocalDateTime until,
      @RequestParam(name = "drain", defaultValue = "false") boolean drain,
      @RequestParam(name = "from", defaultValue = "") String from,
      RedirectAttributes next) {
    Helm.Why why = new Helm.Why(reason, instant(until));
    told(next, () -> helm.line(line, direction, verb, drain, why));
    return from.equals("routes") ? "redirect:/ops/routes" : page(line);
  }

  @PostMapping("/lines/{line}/breaker")
  String breaker(
      @PathVariable("line") String line,
      @RequestParam("verb") String verb,
      @RequestParam("reason") String reason,
      @RequestParam(name = "until", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable LocalDateTime until,
      RedirectAttributes next) {
    told(next, () -> helm.breaker(line, verb, new Helm.Why(reason, instant(until))));
    return page(line);
  }

  @PostMapping("/partners/{partner}/maintenance")
  String plan(
      @PathVariable("partner") String partner,
      @RequestParam("begins") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          LocalDateTime begins,
      @RequestParam("ends") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime ends,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    Instant from = begins.atZone(Shown.ZONE).toInstant();
    Instant to = ends.atZone(Shown.ZONE).toInstant();
    told(next, () -> helm.plan(partner, from, to, reason));
    return PARTNER + partner;
  }

  @PostMapping("/partners/{partner}/maintenance/{window}")
  String end(
      @PathVariable("partner") String partner,
      @PathVariable("window") UUID window,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    told(next, () -> helm.endMaintenance(window, reason));
    return PARTNER + partner;
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime at) {
    return at == null ? null : at.atZone(Shown.ZONE).toInstant();
  }

  private static String page(String line) {
    return PARTNER + SeenHealth.partner(line);
  }

  /** What became of it, for the page that follows. */
  static void told(RedirectAttributes next, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", true);
    } catch (ReasonMissing missing) {
      next.addFlashAttribute("unreasoned", true);
    } catch (Refused why) {
      next.addFlashAttribute("cannot", why);
    }
  }
}
