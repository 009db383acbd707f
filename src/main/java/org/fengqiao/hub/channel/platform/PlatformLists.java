package org.fengqiao.hub.channel.platform;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.channel.DayListReading;
import org.fengqiao.hub.channel.Routes;
import org.fengqiao.hub.ledger.transfers.Polls;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a platform for its list of the day before, again and again while that day is the last one:
 * one that reads otherwise than before is compared anew. What it has none of is asked for later;
 * that none came at all is found by whoever looks after what is owed.
 */
@Component("platformLists")
public class PlatformLists {

  private static final Logger LOG = LoggerFactory.getLogger(PlatformLists.class);
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final Partners partners;
  private final PlatformSite site;
  private final Polls polls;
  private final DayListReading lists;
  private final Routes routes;
  private final Clock clock;

  /** The day of which it was said that there is no list. */
  private final Map<String, LocalDate> without = new ConcurrentHashMap<>();

  PlatformLists(
      Partners partners,
      PlatformSite site,
      Polls polls,
      DayListReading lists,
      Routes routes,
      Clock clock) {
    this.partners = partners;
    this.site = site;
    this.polls = polls;
    this.lists = lists;
    this.routes = routes;
    this.clock = clock;
  }

  /** Asks once. */
  public void ask(String id) {
    Partner partner = partners.byId(id);
    LocalDate day = LocalDate.now(clock.withZone(QINGDAO)).minusDays(1);
    if (partner.dayListBy() == null) {
      return;
    }
    try {
      compare(partner, day, site.dayList(partner, day));
      without.remove(id);
    } catch (IOException | Rejected e) {
      if (!day.equals(without.put(id, day))) {
        LOG.warn("{} has no list of {} yet; asked again and again: {}", id, day, e.toString());
      }
    }
  }

  private void compare(Partner partner, LocalDate day, List<Row> rows) {
    List<DayList.Item> items = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    for (Row row : rows) {
      items.add(
          ListedRow.read(
              JsonMapper.shared().readTree(row.original()), "/content/list/" + items.size()));
      content.append(row.digest());
    }
    String digest =
        Digests.of(content.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String item = "day-list " + day;
    if (!polls.isDone(partner.id(), item, digest)) {
      DayList list = new DayList(partner.id(), day, EnumSet.allOf(Direction.class), items);
      routes.ask("day-list", lists.fit(list), DayReport.class);
      // forgotten when the place of the next look has moved beyond the days it is asked for
      polls.done(partner.id(), item, digest, day.plusDays(2) + " 00:00:00");
    }
  }
}
