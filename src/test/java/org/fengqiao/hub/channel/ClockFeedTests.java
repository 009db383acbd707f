package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.fengqiao.hub.canonical.ClockAnswer;
import org.junit.jupiter.api.Test;

/** The calendar feed as a calendar program reads it. */
class ClockFeedTests {

  private static final UUID CASE = UUID.fromString("0d5c3c1e-7f0a-4c53-9a4e-0f2b8f6f5a01");

  @Test
  void aClockIsAnAllDayEventOnItsLastDay() throws Exception {
    VEvent event = only(line(false));

    assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(event.getSummary().getValue()).isEqualTo("申请司法确认 （2026）鲁0202诉前调1234号");
    assertThat(event.getDescription().getValue()).contains("民诉法第205条", "2026-10-01", "2026-10-08");
    assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
  }

  @Test
  void theSameClockHasTheSameUidSoThatAMovedOneReplacesItself() throws Exception {
    assertThat(only(line(true)).getUid()).isEqualTo(only(line(false)).getUid());
  }

  @Test
  void aProvisionalEndIsTentative() throws Exception {
    VEvent event = only(line(true));

    assertThat(event.getStatus().getValue()).isEqualTo("TENTATIVE");
    assertThat(event.getSummary().getValue()).endsWith("（暂定）");
  }

  @Test
  void withoutClocksItIsStillACalendar() throws Exception {
    String feed = ClockFeed.write(new ClockAnswer(List.of(), null));

    assertThat(new CalendarBuilder().build(new StringReader(feed)).getComponents()).isEmpty();
  }

  private static VEvent only(ClockAnswer.Line line) throws Exception {
    String feed = ClockFeed.write(new ClockAnswer(List.of(line), null));
    return (VEvent)
        new CalendarBuilder()
            .build(new StringReader(feed))
            .getComponent(Component.VEVENT)
            .orElseThrow();
  }

  private static ClockAnswer.Line line(boolean provisional) {
    return new ClockAnswer.Line(
        CASE,
        "（2026）鲁0202诉前调1234号",
        "CLK-09",
        "",
        "申请司法确认",
        "Apply for judicial confirmation",
        "民诉法第205条",
        "Civil Procedure Law art. 205",
        "RUNNING",
        "计算中",
        LocalDate.of(2026, 9, 1),
        30,
        "DAY",
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 10, 8),
        provisional,
        null,
        false,
        7,
        3,
        null);
  }
}
