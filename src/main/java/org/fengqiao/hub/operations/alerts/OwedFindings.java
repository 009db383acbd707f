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
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.operations.Owed;
import org.fengqiao.hub.ledger.operations.Owed.Unanswered;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.Finding.Code;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receipts of returns that are overdue, lists of a day and heartbeats that did not come, and legal
 * clocks that ran out. A list of a day is due on the next one, by the time in the partner's file,
 * from whoever took part in the last month, whether it ever gave one or not.
 */
@Component
class OwedFindings implements FindingSource {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final int TAKES_PART_DAYS = 31;
  private static final long SECONDS_A_MINUTE = 60;
  private static final Duration LATELY = Duration.ofDays(1);

  private final Owed owed;
  private final Partners partners;
  private final CodeTables codes;
  private final Clock clock;

  OwedFindings(Owed owed, Partners partners, CodeTables codes, Clock clock) {
    this.owed = owed;
    this.partners = partners;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public List<Finding> findings() {
    Instant now = clock.instant();
    return Stream.of(returns(now), lists(now.atZone(QINGDAO)), clocks(now), heartbeats(now))
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
    Map<String, LocalDate> last = owed.lastDayLists(now.toLocalDate().minusDays(TAKES_PART_DAYS));
    return partners.all().stream().flatMap(it -> list(it, last.get(it.id()), now).stream());
  }

  private static Optional<Finding> list(
      Partner partner, @Nullable LocalDate last, ZonedDateTime now) {
    @Nullable LocalTime by = partner.dayListBy();
    if (by == null || last == null) {
      return Optional.empty();
    }
    LocalDate due = now.toLocalDate().minusDays(now.toLocalTime().isBefore(by) ? 2 : 1);
    return last.isBefore(due)
        ? Optional.of(missing(partner, ChronoUnit.DAYS.between(last, due), by))
        : Optional.empty();
  }

  private static Finding missing(Partner partner, long days, LocalTime by) {
    return new Finding(
        Code.DAY_LIST_MISSING,
        Condition.DEGRADED,
        partner.id(),
        days,
        "未收到 %s 的对账清单，已缺 %d 日（应在次日 %s 前报送）".formatted(partner.name(), days, by),
        "No list to reconcile with came from %s for %d days (due by %s of the next day)"
            .formatted(partner.nameEn(), days, by));
  }

  private Stream<Finding> heartbeats(Instant now) {
    return owed.silent(now).entrySet().stream()
        .map(silent -> silent(silent.getKey(), silent.getValue()));
  }

  private Finding silent(String partner, long seconds) {
    long minutes = seconds / SECONDS_A_MINUTE;
    Optional<Partner> known = partners.find(partner);
    return new Finding(
        Code.HEARTBEAT_MISSING,
        Condition.DEGRADED,
        partner,
        seconds,
        "%s 的心跳已中断 %d 分钟，请联系该单位".formatted(known.map(Partner::name).orElse(partner), minutes),
        "no heartbeat of %s for %d minutes: ask what is amiss there"
            .formatted(known.map(Partner::nameEn).orElse(partner), minutes));
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
