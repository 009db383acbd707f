package org.fengqiao.hub.ledger.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When operators are alarmed.
 *
 * @param id short name: {@code queue-age}
 * @param code which finding it is about
 * @param subject whom: an id, or a prefix that ends in {@code *}
 * @param threshold the figure from which on it holds; nothing: always
 * @param atMost whether less is worse: days or bytes left
 * @param severity how much it matters
 * @param holdsFor how long it must hold before anybody is told
 * @param clearsAfter how long it must be gone before it is over
 * @param renotifyAfter when those who were told are told again that it still holds
 * @param quietFrom beginning of the hours in which only what is critical is told, in Qingdao
 * @param quietUntil their end
 * @param channels who is told, by names of channels; nothing: all
 * @param enabled whether it is in force
 * @param mutedUntil nobody is told before; nothing: it is not muted
 */
public record AlertRule(
    String id,
    String code,
    String subject,
    @Nullable Double threshold,
    boolean atMost,
    Severity severity,
    Duration holdsFor,
    Duration clearsAfter,
    Duration renotifyAfter,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietUntil,
    List<String> channels,
    boolean enabled,
    @Nullable Instant mutedUntil) {

  /** How much an alert matters. */
  public enum Severity {
    /** To be known. */
    INFO("提示"),
    /** To be looked after today. */
    WARNING("警告"),
    /** To be looked after now; quiet hours do not hold it. */
    CRITICAL("严重");

    private final String zh;

    Severity(String zh) {
      this.zh = zh;
    }

    /** In Chinese. */
    public String zh() {
      return zh;
    }
  }

  /** Whether it is about this subject with this figure. */
  public boolean holds(String findingCode, String about, double value) {
    boolean whom =
        subject.endsWith("*")
            ? about.startsWith(subject.substring(0, subject.length() - 1))
            : about.equals(subject);
    return enabled
        && whom
        && code.equals(findingCode)
        && (threshold == null || (atMost ? value <= threshold : value >= threshold));
  }

  /** Whether it may not be told at this time. */
  public boolean isQuietAt(LocalTime time) {
    if (quietFrom == null || quietUntil == null || severity == Severity.CRITICAL) {
      return false;
    }
    return quietFrom.isBefore(quietUntil)
        ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
        : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
  }
}
