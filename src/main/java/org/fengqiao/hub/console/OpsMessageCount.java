package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.Counted;
import org.fengqiao.hub.ledger.search.FailedHop;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many messages there are, for programs that ask; no list counts unasked. */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "messages", description = "报文 · Messages")
class OpsMessageCount {

  private final MessageDesk desk;

  OpsMessageCount(MessageDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/messages:count")
  @Operation(
      summary =
          "计数，至多 100000 件 · How many a search finds of what the caller may see, 100000 at most")
  Counted count(
      @RequestParam(name = "q", required = false) @Nullable String q,
      @RequestParam(name = "state", required = false) @Nullable MessageState state,
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "failedHop", required = false) @Nullable FailedHop failedHop,
      @RequestParam(name = "attempts", required = false) @Nullable Integer attempts,
      @RequestParam(name = "from", required = false) @Nullable Instant from,
      @RequestParam(name = "to", required = false) @Nullable Instant to) {
    return desk.count(
        new Asked(
            q,
            state,
            partner,
            kind == null ? null : OpsMessages.kind(kind),
            failedHop,
            AttemptsTooFew.checked(attempts),
            from,
            to,
            null,
            1));
  }
}
