package org.fengqiao.hub.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a partner's list of a day, and refuses one that cannot be compared, on whatever wire. */
@Component
public class DayListReading {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final JsonMapper json;
  private final Clock clock;

  DayListReading(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * A partner's list, as the API and the queues carry it.
   *
   * @param day which day; where the address names it, it need not stand here
   * @param covers which directions it is complete for; both when absent
   */
  record Given(
      @Nullable LocalDate day, @Nullable Set<Direction> covers, @Nullable List<Item> items) {}

  /**
   * A list written in JSON.
   *
   * @param day the day of the address; nothing when only the document names it
   * @throws Rejected when it is no list, names no day, or one that has not come
   */
  DayList read(Partner partner, @Nullable LocalDate day, byte[] body) {
    Given given = given(body);
    @Nullable LocalDate named = day == null ? given.day() : day;
    if (named == null) {
      throw new Rejected(Fault.at("/day", RejectionCode.ELEMENT_MISSING, "day"));
    }
    return fit(
        new DayList(
            partner.id(),
            named,
            given.covers() == null ? EnumSet.allOf(Direction.class) : given.covers(),
            given.items() == null ? List.of() : given.items()));
  }

  private Given given(byte[] body) {
    try {
      return json.readValue(body, Given.class);
    } catch (JacksonException e) {
      throw new Rejected(Fault.at("/", RejectionCode.MALFORMED, "JSON"));
    }
  }

  /**
   * The list, if it can be compared.
   *
   * @throws Rejected when its day has not come, or a message in it has no direction or no id
   */
  public DayList fit(DayList list) {
    if (list.day().isAfter(LocalDate.now(clock.withZone(QINGDAO)))) {
      throw new Rejected(Fault.at("/day", RejectionCode.TIME_IN_FUTURE));
    }
    list.items().forEach(DayListReading::check);
    return list;
  }

  private static void check(Item item) {
    if (item.direction() == null || item.messageId() == null || item.messageId().isBlank()) {
      throw new Rejected(Fault.at("/items", RejectionCode.ELEMENT_MISSING, "messageId"));
    }
  }
}
