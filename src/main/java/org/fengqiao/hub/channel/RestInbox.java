package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.fengqiao.hub.canonical.InboxAck;
import org.fengqiao.hub.canonical.InboxPage;
import org.fengqiao.hub.canonical.InboxQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For partners that cannot be called: they fetch what waits for them and say when they hold it. */
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "inbox", description = "收件箱（拉取方式） · Pull inbox")
class RestInbox {

  private static final int MOST = 100;

  private final Caller caller;
  private final Routes routes;

  RestInbox(Caller caller, Routes routes) {
    this.caller = caller;
    this.routes = routes;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "待收报文 · What waits",
      description =
          "按须处理的先后排列；确认前一直保留。 In the order it must be worked; it stays until acknowledged.")
  RestInboxPage list(
      @Parameter(description = "上一页最后的 deliveryId · Last delivery of the page before")
          @RequestParam(name = "after", required = false)
          @Nullable UUID after,
      @Parameter(description = "至多 100 · At most 100", example = "20")
          @RequestParam(name = "limit", defaultValue = "20")
          int limit) {
    InboxQuery query =
        new InboxQuery(
            RestPartner.of(caller.partner()).id(), after, Math.max(1, Math.min(limit, MOST)));
    return RestInboxPage.of(routes.ask("inbox", query, InboxPage.class));
  }

  @PostMapping("/{deliveryId}/ack")
  @Operation(
      summary = "确认收妥 · Acknowledge",
      description = "重复确认无害 · Acknowledging again is harmless")
  ResponseEntity<Void> acknowledge(@PathVariable("deliveryId") UUID deliveryId) {
    routes.tell("inbox-ack", new InboxAck(RestPartner.of(caller.partner()).id(), deliveryId));
    return ResponseEntity.noContent().build();
  }
}
