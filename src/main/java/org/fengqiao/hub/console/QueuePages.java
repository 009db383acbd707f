package org.fengqiao.hub.console;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.ReasonMissing;
import org.fengqiao.hub.ledger.audit.SecondPersonNeeded;
import org.fengqiao.hub.operations.PurgeDesk;
import org.fengqiao.hub.operations.QueueDesk;
import org.fengqiao.hub.operations.QueueSort;
import org.fengqiao.hub.operations.QueuedMessage;
import org.fengqiao.hub.operations.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One queue: what lies in it, what can be put back, and purges that wait for a second person. */
@Controller
@RequestMapping("/ops/queues/{queue}")
class QueuePages {

  private static final int PAGE = 50;
  private static final int ORDERS = 20;

  private final Access access;
  private final QueueDesk desk;
  private final PurgeDesk purges;

  QueuePages(Access access, QueueDesk desk, PurgeDesk purges) {
    this.access = access;
    this.desk = desk;
    this.purges = purges;
  }

  @GetMapping
  String queue(
      @PathVariable("queue") String queue,
      @RequestParam(name = "skip", defaultValue = "0") int skip,
      Model page) {
    List<QueuedMessage> found = desk.browse(queue, skip, PAGE + 1);
    page.addAttribute("q", queue);
    page.addAttribute("sort", QueueSort.of(queue));
    page.addAttribute("messages", found.subList(0, Math.min(PAGE, found.size())));
    page.addAttribute("next", found.size() > PAGE ? skip + PAGE : null);
    page.addAttribute("orders", purges.orders(queue, ORDERS));
    page.addAttribute("maySteer", access.may(Permission.ROUTE_CONTROL));
    page.addAttribute("mayPurge", access.may(Permission.QUEUE_PURGE));
    page.addAttribute("mayUnmask", access.may(Permission.PAYLOAD_UNMASK));
    return "ops/queue";
  }

  @PostMapping("/retry")
  String retry(
      @PathVariable("queue") String queue,
      @RequestParam(name = "id", defaultValue = "") List<String> ids,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    told(next, () -> next.addFlashAttribute("returned", desk.putBack(queue, ids, reason)));
    return page(queue);
  }

  /** The body of one message, for those who may see persons and say why. */
  @PostMapping("/body")
  String body(
      @PathVariable("queue") String queue,
      @RequestParam("id") String id,
      @RequestParam("reason") String reason,
      Model page) {
    try {
      page.addAttribute("body", LaidOut.of(desk.body(queue, id, reason)));
    } catch (ReasonMissing missing) {
      page.addAttribute("unreasoned", true);
    } catch (Refused why) {
      page.addAttribute("cannot", why);
    }
    return queue(queue, 0, page);
  }

  @PostMapping("/purge")
  String purge(
      @PathVariable("queue") String queue,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    told(next, () -> purges.ask(queue, null, reason));
    return page(queue);
  }

  @PostMapping("/orders/{order}/{verb}")
  String order(
      @PathVariable("queue") String queue,
      @PathVariable("order") UUID order,
      @PathVariable("verb") String verb,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    told(
        next,
        switch (verb) {
          case "approve" -> () -> purges.approve(order, reason);
          case "withdraw" -> () -> purges.withdraw(order, reason);
          default -> throw new NotThere("order", verb);
        });
    return page(queue);
  }

  private static void told(RedirectAttributes next, Runnable act) {
    try {
      LinePages.told(next, act);
    } catch (SecondPersonNeeded same) {
      next.addFlashAttribute("own", true);
    }
  }

  private static String page(@Nullable String queue) {
    return "redirect:/ops/queues/" + queue;
  }
}
