package org.fengqiao.hub.operations.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.fengqiao.hub.ledger.operations.Notices;
import org.fengqiao.hub.ledger.operations.Notices.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who is told what and when; what was over before its start was told is told to nobody. */
@Component
class Telling {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final Notices notices;
  private final Channels channels;
  private final Clock clock;

  Telling(Notices notices, Channels channels, Clock clock) {
    this.notices = notices;
    this.channels = channels;
    this.clock = clock;
  }

  void tell(Kind kind, Alert alert, AlertRule rule) {
    Instant due = tellable(rule);
    channels.of(rule.channels()).forEach(channel -> notices.add(kind, alert.id(), channel, due));
  }

  void end(Alert alert, @Nullable AlertRule rule) {
    Set<String> untold = new HashSet<>(notices.dropUntold(alert.id()));
    if (rule == null) {
      return;
    }
    channels.of(rule.channels()).stream()
        .filter(channel -> !untold.contains(channel))
        .forEach(channel -> notices.add(Kind.END, alert.id(), channel, tellable(rule)));
  }

  /** Neither in quiet hours nor while it is muted; what is over by then is told to nobody. */
  private Instant tellable(AlertRule rule) {
    Instant quiet = notInQuietHours(rule);
    Instant muted = rule.mutedUntil();
    return muted != null && muted.isAfter(quiet) ? muted : quiet;
  }

  private Instant notInQuietHours(AlertRule rule) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), QINGDAO);
    if (!rule.isQuietAt(now.toLocalTime())) {
      return clock.instant();
    }
    LocalTime until = Objects.requireNonNull(rule.quietUntil());
    LocalDateTime end = now.toLocalDate().atTime(until);
    return (end.isAfter(now) ? end : end.plusDays(1)).atZone(QINGDAO).toInstant();
  }
}
