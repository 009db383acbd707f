package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Acknowledgement.Status;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people decide: a form of the operators' pages, and the same as JSON for programs. */
@Controller
@Tag(name = "decisions", description = "待人工决定 · What waits for a person")
class OperatorDecisions {

  private final DecisionDesk desk;

  OperatorDecisions(DecisionDesk desk) {
    this.desk = desk;
  }

  /** The form; what was wrong with it is shown above the list. */
  @PostMapping("/ops/decisions/{question}")
  String decide(
      @PathVariable("question") UUID question,
      @RequestParam("hubCase") UUID hubCase,
      @RequestParam("answer") String answer,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    DecisionDesk.Said said = new DecisionDesk.Said(hubCase, answer, reason);
    Acknowledgement given = desk.decide(question, said);
    next.addFlashAttribute("taken", given.status() != Status.REJECTED);
    next.addFlashAttribute("faults", given.faults().stream().map(FaultText::of).toList());
    return "redirect:/ops/decisions";
  }

  /** The same for programs: 202 with the receipt, or 422 with what to change. */
  @PostMapping(
      path = "/api/ops/v1/decisions/{question}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "作出决定 · Answer a question; it becomes a message with a receipt")
  ResponseEntity<Object> decide(
      @PathVariable("question") UUID question, @RequestBody DecisionDesk.Said said) {
    Acknowledgement given = desk.decide(question, said);
    return given.status() == Status.REJECTED
        ? RestRefusals.rejected(given)
        : ResponseEntity.accepted().body(RestAcknowledgement.of(given));
  }
}
