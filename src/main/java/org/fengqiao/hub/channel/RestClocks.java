package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.fengqiao.hub.canonical.CalendarAnswer;
import org.fengqiao.hub.canonical.CalendarQuery;
import org.fengqiao.hub.canonical.ClockAnswer;
import org.fengqiao.hub.canonical.ClockQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The legal clocks of a partner's own cases, as a list and as a calendar. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "clocks", description = "法定期限 · Legal clocks")
class RestClocks {

  private static final int MOST = 500;
  private static final int FEED_MOST = 2_000;
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Caller caller;
  private final Routes routes;

  RestClocks(Caller caller, Routes routes) {
    this.caller = caller;
    this.routes = routes;
  }

  @GetMapping(path = "/cases/{caseId}/clocks", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "案件的期限 · The clocks of a case",
      description =
          "每个期限的依据、起算日、届满日（顺延前后）与剩余天数；只回答本单位参与的案件。 Each clock with its clause, its last day before"
              + " and after roll-over, and what is left; only for a case the caller takes part in.")
  @ApiResponse(responseCode = "404", description = "没有这样的案件 · No such case of the caller's")
  ClockAnswer ofCase(
      @Parameter(description = "枢纽案件编号 · The hub's id of the case") @PathVariable("caseId")
          String caseId) {
    return ask(new ClockQuery(partner(), caseId, null, null, MOST));
  }

  @GetMapping(path = "/clocks", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "将届满的期限 · Clocks that end soon",
      description =
          "本单位案件中届满日不晚于 due-before 的未了期限，先到期者在前；next 用于取下一页。 Open clocks of the caller's cases"
              + " whose last day is not after due-before, the nearest first; next asks for the"
              + " following page.")
  ClockAnswer due(
      @Parameter(description = "截至该日（含） · Up to and with this day", example = "2026-12-31")
          @RequestParam(name = "due-before", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate last,
      @Parameter(description = "上一页的 next · next of the page before")
          @RequestParam(name = "after", required = false)
          @Nullable String after,
      @Parameter(description = "至多 500 · At most 500", example = "50")
          @RequestParam(name = "limit", defaultValue = "50")
          int limit) {
    return ask(new ClockQuery(partner(), null, last, after, Math.max(1, Math.min(limit, MOST))));
  }

  @GetMapping(path = "/calendar/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "计算期限所用的日历 · The calendar deadlines are counted by",
      description =
          "该年放假与调休上班的日期（国务院办公厅通知）；尚未公布的年份 published 为 false，其期限为暂定。digest 供双方比对。 Days off and"
              + " make-up working days of a year; a year not yet published has none and its"
              + " deadlines are provisional. Compare the digest.")
  CalendarAnswer calendar(
      @Parameter(description = "年份 · Year", example = "2026") @PathVariable("year") int year) {
    return routes.ask("calendar", new CalendarQuery(year), CalendarAnswer.class);
  }

  // a feed has one form: whoever asks for its address gets it, whatever else it says it would take
  @GetMapping("/clocks.ics")
  @Operation(
      summary = "期限日历（iCalendar） · The clocks as a calendar feed",
      description =
          "供日历软件订阅：每个未了期限一项全天事件，只含期限名称、案号与条文，不含个人信息。 For calendar programs: an all-day event for"
              + " each open clock, with its name, the case number and the clause; no personal data"
              + " (RFC 5545).")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/calendar"))
  ResponseEntity<String> feed() {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .body(ClockFeed.write(ask(new ClockQuery(partner(), null, null, null, FEED_MOST))));
  }

  private ClockAnswer ask(ClockQuery query) {
    return routes.ask("clocks-of-partner", query, ClockAnswer.class);
  }

  private String partner() {
    return caller.partner().id();
  }
}
