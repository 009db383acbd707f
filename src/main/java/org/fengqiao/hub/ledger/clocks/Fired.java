package org.fengqiao.hub.ledger.clocks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.fengqiao.hub.ledger.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What became of a clock that acted.
 *
 * @param next when it acts again
 * @param notice the message that says it
 * @param alert what those who run the hub must see
 */
record Fired(
    ClockRow row,
    ClockState state,
    @Nullable Instant next,
    String what,
    @Nullable UUID notice,
    @Nullable String alert) {

  static Fired of(DueClock due, List<Messages.Written> said, LegalCalendar calendar, Instant now) {
    boolean over = due.isOver(now);
    return new Fired(
        due.row(),
        over ? ClockState.EXPIRED : ClockState.RUNNING,
        due.next(calendar, now).orElse(null),
        over ? "EXPIRED" : "WARNED",
        said.isEmpty() ? null : said.get(said.size() - 1).id(),
        due.isAlert(now) ? due.event(now) : null);
  }
}
