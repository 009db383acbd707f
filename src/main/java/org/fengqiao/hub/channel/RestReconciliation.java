package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayListQuery;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.partner.Partner;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every partner with a certificate may compare its day with the hub's, whatever its channel. */
@RestController
@RequestMapping("/api/v1/reconciliation")
@Tag(name = "reconciliation", description = "每日对账 · Daily reconciliation")
class RestReconciliation {

  private static final String EXAMPLE =
      """
      {"covers": ["SENT", "RECEIVED"], "items": [
        {"direction": "SENT", "messageId": "rr-2026-0001", "state": "ACCEPTED"},
        {"direction": "RECEIVED", "messageId": "SN-2026-000181", "state": "RECEIVED"}]}\
      """;

  private final Caller caller;
  private final Routes routes;
  private final DayListReading reading;

  RestReconciliation(Caller caller, Routes routes, DayListReading reading) {
    this.caller = caller;
    this.routes = routes;
    this.reading = reading;
  }

  @GetMapping(path = "/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "枢纽的当日清单 · The hub's list of a day",
      description =
          "北京时间自零时至二十四时：贵方发出并由枢纽受理或拒绝的报文（SENT），枢纽送达贵方的报文（RECEIVED）。 From midnight to midnight in"
              + " Beijing: what you sent, and what the hub brought you.")
  DayList own(
      @Parameter(example = "2026-11-23")
          @PathVariable("date")
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate date) {
    return routes.ask("own-list", new DayListQuery(caller.partner().id(), date), DayList.class);
  }

  @PostMapping(
      path = "/{date}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "提交当日清单 · Give your list of a day",
      description =
          "答复即对账结果，差异六种；可重复提交，以最后一次为准。 The answer says what differs, in six kinds; a list given"
              + " again replaces the one before.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = DayListReading.Given.class),
                      examples = @ExampleObject(name = "day", value = EXAMPLE))))
  DayReport compare(
      @Parameter(example = "2026-11-23")
          @PathVariable("date")
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate date,
      HttpServletRequest request)
      throws IOException {
    Partner partner = caller.partner();
    byte[] body = BoundedBytes.read(request.getInputStream(), partner.limits().message());
    return routes.ask("day-list", reading.read(partner, date, body), DayReport.class);
  }
}
