package org.fengqiao.hub.ledger.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What listeners can be told of. */
public enum EventKind {
  /** 故障: a failure was recorded. */
  FAILURE,
  /** 告警: an alert began, was taken on, or is over. */
  ALERT,
  /** 重放: a replay was planned, or took another state. */
  REPLAY,
  /** 操作: an operator did something. */
  ACTION;

  /** Its word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word. */
  public static Optional<EventKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word.strip())).findFirst();
  }
}
