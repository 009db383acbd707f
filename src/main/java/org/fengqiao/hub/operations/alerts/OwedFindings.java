package org.fengqiao.hub.operations.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.operations.Owed;
import org.fengqiao.hub.ledger.operations.Owed.Unanswered;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.Finding.Code;
import org.springframework.stereotype.Component;

/**
 * Receipts of returns that are overdue, lists of a day that did not come, and legal clocks that ran
 * out. A list of a day is due at noon of the next one, from whoever gave one in the last month.
 */
@Component
class OwedFindings implements FindingSource {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final LocalTime LISTS_DUE = LocalTime.NOON;
  private static final int TAKES_PART_DAYS = 31;
  private static final Duration LATELY = Duration.ofDays(1);

  private final Owed owed;
  private final CodeTables codes;
  private final Clock clock;

  OwedFindings(Owed owed, CodeTables codes, Clock clock) {
    this.owed = owed;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public List<Finding> findings() {
    Instant now = clock.instant();
    return Stream.of(returns(now), lists(now.atZone(QINGDAO)), clocks(now))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<Finding> returns(Instant now) {
    Duration patience =
        codes
            .find("statistics-definitions", "ACKNOWLEDGEMENT", LocalDate.ofInstant(now, QINGDAO))
            .map(row -> Duration.ofDays(Long.parseLong(row.more("threshold"))))
            .orElseThrow();
    return owed.unanswered(now.minus(patience)).stream().map(it -> unanswered(it, now));
  }

  private static Finding unanswered(Unanswered late, Instant now) {
    long days = Duration.between(late.deliveredAt(), now).toDays();
    return new Finding(
        Code.RETURN_UNANSWERED,
        Condition.DEGRADED,
        late.number(),
        days,
        "统计报表 %s 第 %d 版送达已 %d 日，监管部门尚无回执".formatted(late.number(), late.version(), days),
        "The return %s, version %d, was delivered %d days ago and is not acknowledged"
            .formatted(late.number(), late.version(), days));
  }

  private Stream<Finding> lists(ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    LocalDate due = today.minusDays(now.toLocalTime().isBefore(LISTS_DUE) ? 2 : 1);
    return owed.lastDayLists(today.minusDays(TAKES_PART_DAYS)).entrySet().stream()
        .filter(last -> last.getValue().isBefore(due))
        .map(last -> missing(last, due));
  }

  private static Finding missing(Map.Entry<String, LocalDate> last, LocalDate due) {
    long days = ChronoUnit.DAYS.between(last.getValue(), due);
    return new Finding(
        Code.DAY_LIST_MISSING,
        Condition.DEGRADED,
        last.getKey(),
        days,
        "未收到对账清单，已缺 %d 日（应在次日正午前报送）".formatted(days),
        "No list to reconcile with came for %d days (due by noon of the next day)".formatted(days));
  }

  private Stream<Finding> clocks(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, QINGDAO);
    return owed.clocksOver(now.minus(LATELY)).entrySet().stream()
        .map(over -> over(over.getKey(), over.getValue(), today));
  }

  private Finding over(String id, long many, LocalDate today) {
    var row = codes.find("clocks", id, today).or(() -> codes.find("clocks", id)).orElseThrow();
    return new Finding(
        Code.CLOCKS_OVER,
        Condition.DEGRADED,
        id,
        many,
        "一日内有 %d 件“%s”期限届满未办".formatted(many, row.nameZh()),
        "%d deadlines \"%s\" ran out within a day".formatted(many, row.nameEn()));
  }
}
