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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.canonical.DayListQuery;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every partner with a certificate may compare its day with the hub's, whatever its channel. */
@RestController
@RequestMapping("/api/v1/reconciliation")
@Tag(name = "reconciliation", description = "每日对账 · Daily reconciliation")
class RestReconciliation {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private static final String EXAMPLE =
      """
      {"covers": ["SENT", "RECEIVED"], "items": [
        {"direction": "SENT", "messageId": "rr-2026-0001", "state": "ACCEPTED"},
        {"direction": "RECEIVED", "messageId": "SN-2026-000181", "state": "RECEIVED"}]}\
      """;

  private final Caller caller;
  private final Routes routes;

  private final JsonMapper json;

  RestReconciliation(Caller caller, Routes routes, JsonMapper json) {
    this.caller = caller;
    this.routes = routes;
    this.json = json;
  }

  /**
   * A partner's list.
   *
   * @param covers which directions it is complete for; both when absent
   */
  record Given(@Nullable Set<Direction> covers, @Nullable List<Item> items) {}

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
                      schema = @Schema(implementation = Given.class),
                      examples = @ExampleObject(name = "day", value = EXAMPLE))))
  DayReport compare(
      @Parameter(example = "2026-11-23")
          @PathVariable("date")
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate date,
      HttpServletRequest request)
      throws IOException {
    Partner partner = caller.partner();
    if (date.isAfter(LocalDate.ofInstant(Instant.now(), QINGDAO))) {
      throw new Rejected(Fault.at("/date", RejectionCode.TIME_IN_FUTURE));
    }
    Given given = read(BoundedBytes.read(request.getInputStream(), partner.limits().message()));
    List<Item> items = given.items() == null ? List.of() : given.items();
    items.forEach(RestReconciliation::check);
    Set<Direction> covers =
        given.covers() == null ? EnumSet.allOf(Direction.class) : given.covers();
    return routes.ask("day-list", new DayList(partner.id(), date, covers, items), DayReport.class);
  }

  private Given read(byte[] body) {
    try {
      return json.readValue(body, Given.class);
    } catch (JacksonException e) {
      throw new Rejected(Fault.at("/", RejectionCode.MALFORMED, "JSON"));
    }
  }

  private static void check(Item item) {
    if (item.direction() == null || item.messageId() == null || item.messageId().isBlank()) {
      throw new Rejected(Fault.at("/items", RejectionCode.ELEMENT_MISSING, "messageId"));
    }
  }
}
