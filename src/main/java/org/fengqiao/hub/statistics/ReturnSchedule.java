package org.fengqiao.hub.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.ReturnRequest;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.rules.StatisticsPeriod;
import org.fengqiao.hub.ledger.statistics.FiledReturns;
import org.springframework.stereotype.Component;

/**
 * Which returns are due, by the calendar of Qingdao. A period the hub did not serve in is not its
 * to report; one that was filed, by whomever, is done. One node looks at a time.
 */
@Component
class ReturnSchedule {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
  private static final Duration TERM = Duration.ofMinutes(3);
  private static final String JOB = "returns";

  private final UUID node = UUID.randomUUID();
  private final FiledReturns filed;
  private final CodeTables codes;
  private final Clock clock;

  ReturnSchedule(FiledReturns filed, CodeTables codes, Clock clock) {
    this.filed = filed;
    this.codes = codes;
    this.clock = clock;
  }

  List<ReturnRequest> due() {
    Instant now = clock.instant();
    Optional<LocalDate> since =
        filed.lead(JOB, node, now, now.plus(TERM)) ? filed.servingSince() : Optional.empty();
    LocalDate today = LocalDate.ofInstant(now, QINGDAO);
    return since.stream()
        .flatMap(
            first ->
                ReturnForm.all(codes, today).stream()
                    .filter(form -> form.dueDay() != null)
                    .flatMap(form -> due(form, first, today, now).stream()))
        .toList();
  }

  private Optional<ReturnRequest> due(
      ReturnForm form, LocalDate since, LocalDate today, Instant now) {
    String text = StatisticsPeriod.endedBefore(today, form.frequency());
    LocalDate last = StatisticsPeriod.of(text).orElseThrow().last();
    int days = form.dueDay() == null ? 0 : form.dueDay();
    Instant dueAt = last.plusDays(days).atTime(OFFICE_OPENS).atZone(QINGDAO).toInstant();
    boolean isDue =
        !last.isBefore(since) && !now.isBefore(dueAt) && filed.last(form.code(), text).isEmpty();
    return isDue
        ? Optional.of(new ReturnRequest(form.code(), text, null, "schedule"))
        : Optional.empty();
  }
}
