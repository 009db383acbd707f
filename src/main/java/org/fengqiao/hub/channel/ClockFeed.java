package org.fengqiao.hub.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.fengqiao.hub.canonical.ClockAnswer;

/** Clocks as an iCalendar document (RFC 5545): an all-day event on each last day. */
final class ClockFeed {

  private ClockFeed() {}

  static String write(ClockAnswer answer) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Fengqiao Hub//Legal clocks//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", "法定期限"));
    Instant now = Instant.now();
    answer.clocks().forEach(line -> calendar.add(event(line, now)));
    try {
      var out = new java.io.ByteArrayOutputStream();
      new CalendarOutputter(false).output(calendar, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static VEvent event(ClockAnswer.Line line, Instant now) {
    VEvent event = new VEvent();
    event.add(new DtStamp(now));
    event.add(new Uid(line.caseId() + "." + line.clock() + "." + line.part() + "@fengqiao-hub"));
    event.add(new DtStart<LocalDate>(line.rolledEnd()));
    event.add(new Summary(summary(line)));
    event.add(
        new Description(
            line.clauseZh()
                + "；起算日 "
                + line.startedOn()
                + "，届满日 "
                + line.rawEnd()
                + "，顺延后 "
                + line.rolledEnd()));
    event.add(new Categories(line.clock()));
    event.add(
        line.provisional()
            ? new Status(Status.VALUE_TENTATIVE)
            : new Status(Status.VALUE_CONFIRMED));
    return event;
  }

  private static String summary(ClockAnswer.Line line) {
    String part = line.part().isEmpty() ? "" : "（第 " + line.part() + " 项）";
    String note = line.provisional() ? "（暂定）" : "";
    return line.nameZh() + part + " " + line.caseNumber() + note;
  }
}
