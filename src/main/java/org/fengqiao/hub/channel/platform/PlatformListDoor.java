package org.fengqiao.hub.channel.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.channel.BoundedBytes;
import org.fengqiao.hub.channel.Caller;
import org.fengqiao.hub.channel.DayListReading;
import org.fengqiao.hub.channel.Routes;
import org.fengqiao.hub.partner.Partner;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a platform pushes its list of a day; the envelope it gets back says what differs. */
@RestController
@RequestMapping("/api/v1/platform/day-lists")
@Tag(name = "platform", description = "法院平台推送 · Messages a court's platform pushes")
class PlatformListDoor {

  private final Caller caller;
  private final DayListReading lists;
  private final Routes routes;

  PlatformListDoor(Caller caller, DayListReading lists, Routes routes) {
    this.caller = caller;
    this.lists = lists;
    this.routes = routes;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "推送当日清单 · Push the list of a day",
      description =
          "QDRQ 清单日期，list 逐件：FX 方向（01 发出，02 接收）、XXBH、HZZTDM、ZY。content 中为差异。"
              + " QDRQ the day, list its messages; the content of the answer says what differs.")
  Map<String, Object> push(HttpServletRequest request) throws IOException {
    Partner partner = caller.partner();
    if (!partner.inbound().channel().startsWith("platform")) {
      throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, "platform"));
    }
    try {
      byte[] body = BoundedBytes.read(request.getInputStream(), partner.limits().message());
      return differs(routes.ask("day-list", read(partner.id(), body), DayReport.class));
    } catch (Rejected refused) {
      Fault why = refused.rejection().faults().get(0);
      return envelope(
          String.valueOf(why.code().number()), why.textZh() + " / " + why.textEn(), List.of());
    }
  }

  private DayList read(String partner, byte[] body) {
    JsonNode document;
    try {
      document = JsonMapper.shared().readTree(body);
    } catch (JacksonException unreadable) {
      throw new Rejected(Fault.at("/", RejectionCode.MALFORMED, "JSON"));
    }
    List<DayList.Item> items = new ArrayList<>();
    for (JsonNode row : document.path("list")) {
      items.add(ListedRow.read(row, "/list/" + items.size()));
    }
    LocalDate day = day(document.path("QDRQ").asString(""));
    return lists.fit(new DayList(partner, day, EnumSet.allOf(Direction.class), items));
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException unreadable) {
      throw new Rejected(Fault.at("/QDRQ", RejectionCode.VALUE_INVALID, "QDRQ: yyyy-MM-dd"));
    }
  }

  private static Map<String, Object> differs(DayReport report) {
    List<Map<String, String>> open =
        report.discrepancies().stream()
            .filter(DayReport.Discrepancy::open)
            .map(ListedRow::of)
            .toList();
    return envelope(Envelope.SUCCESS, open.isEmpty() ? "核对一致" : "有差异", open);
  }

  private static Map<String, Object> envelope(
      String code, String msg, List<Map<String, String>> rows) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("total", String.valueOf(rows.size()));
    content.put("list", rows);
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("code", code);
    envelope.put("msg", msg);
    envelope.put("content", content);
    return envelope;
  }
}
