package org.fengqiao.hub.channel.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of a platform's list of a day in its own words, every value a string: {@code FX} 方向 (01 发出,
 * 02 接收), {@code XXBH} 消息编号, {@code HZZTDM} 回执状态, {@code ZY} 摘要; and what differs, in the same
 * words.
 */
final class ListedRow {

  private static final String SENT = "01";
  private static final String RECEIVED = "02";
  private static final String REFUSED = "03";

  private ListedRow() {}

  /** Reads a row; {@code at} says where it stands, for whoever has to mend it. */
  static Item read(JsonNode row, String at) {
    Direction direction =
        switch (row.path("FX").asString("")) {
          case SENT -> Direction.SENT;
          case RECEIVED -> Direction.RECEIVED;
          default ->
              throw new Rejected(Fault.at(at + "/FX", RejectionCode.VALUE_INVALID, "FX: 01 / 02"));
        };
    return new Item(
        direction,
        row.path("XXBH").asString("").strip(),
        state(direction, text(row, "HZZTDM")),
        digest(text(row, "ZY")));
  }

  private static @Nullable String state(Direction direction, @Nullable String code) {
    if (code == null) {
      return null;
    }
    if (direction == Direction.RECEIVED) {
      return "RECEIVED";
    }
    return code.equals(REFUSED) ? "REJECTED" : "ACCEPTED";
  }

  private static @Nullable String digest(@Nullable String written) {
    return written == null ? null : written.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(JsonNode row, String member) {
    String value = row.path(member).asString("").strip();
    return value.isEmpty() ? null : value;
  }

  /** What differs, as a row of the answer. */
  static Map<String, String> of(DayReport.Discrepancy it) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("CYLX", it.kind());
    row.put("CYMC", it.kindZh());
    row.put("FX", it.direction() == Direction.SENT ? SENT : RECEIVED);
    row.put("XXBH", it.messageId());
    if (it.hubSays() != null) {
      row.put("SNZT", it.hubSays());
    }
    if (it.partnerSays() != null) {
      row.put("PTZT", it.partnerSays());
    }
    row.put("ZWCZ", it.nextStepZh());
    row.put("YWCZ", it.nextStepEn());
    return row;
  }
}
