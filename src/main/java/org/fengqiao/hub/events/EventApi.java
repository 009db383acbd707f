package org.fengqiao.hub.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.ledger.events.EventKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens as it happens, for programs of the operators. */
@RestController
@RequestMapping("/api/ops/v1/events")
@Tag(name = "events", description = "事件 · What happens as it happens")
class EventApi {

  private static final String EXAMPLE =
      """
      id:2026-11-30T08:16:17.123456Z_failure-42
      event:failure
      data:{"id":"2026-11-30T08:16:17.123456Z_failure-42","kind":"failure",\
      "at":"2026-11-30T08:16:17.123456Z","code":"CONNECT","step":"deliver.court-shinan",\
      "partner":"court-shinan","fingerprint":"3f2a…","messageId":"0199…"}
      """;

  private final EventDesk desk;

  EventApi(EventDesk desk) {
    this.desk = desk;
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "实时事件流 · What happens as it happens: failures, alerts, replays, acts",
      description =
          "服务器发送事件（SSE）。failure 故障，alert 告警的产生、接手与恢复，replay 重放状态变化，action 操作（须可查看审计）；只含所负责单位的"
              + "事件，无个人信息。断线后以 Last-Event-ID 续传，至少一次，同一事件编号不变。gap 表示更早的已略去，请查列表；end"
              + " 表示本连接结束，reason 为 draining、slow 或 rights。"
              + " Server-sent events, cut to the organisations somebody looks after, without"
              + " personal data; acts only for those who may read the audit. Goes on from"
              + " Last-Event-ID, at least once: an event keeps its id. \"gap\": what lies before is"
              + " left out, see the lists; \"end\": the line ends, because the hub does (draining),"
              + " too much waited (slow), or rights changed (rights).",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "事件，逐条 · Events, one after the other",
              content =
                  @Content(
                      mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                      schema = @Schema(type = "string"),
                      examples = @ExampleObject(value = EXAMPLE))))
  ResponseEntity<SseEmitter> events(
      @RequestParam(name = "kinds", required = false) @Nullable String kinds,
      @RequestParam(name = "since", required = false) @Nullable String since,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    SseLine line = new SseLine();
    desk.listen(kinds(kinds), place(last == null ? since : last), line);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(line.emitter());
  }

  private static Set<EventKind> kinds(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return EnumSet.allOf(EventKind.class);
    }
    return Arrays.stream(words.split(",", -1))
        .map(word -> EventKind.of(word).orElseThrow(() -> Unheard.kind(word, known())))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventKind.class)));
  }

  private static String known() {
    return Arrays.stream(EventKind.values()).map(EventKind::word).collect(Collectors.joining(", "));
  }

  private static @Nullable Place place(@Nullable String text) {
    return text == null || text.isBlank() ? null : Place.read(text).orElseThrow(Unheard::place);
  }
}
