package org.fengqiao.hub.operations;

/**
 * Something about a subject that is not as it should be. No personal data, and no case.
 *
 * @param code stable name, upper case with underscores; alert rules go by it
 * @param condition how bad it is
 * @param subject what it is about: a partner, a line, a queue, {@code hub}
 * @param value the figure behind it, in the unit of its code: a count, seconds, days, per cent
 * @param zh a sentence in Chinese
 * @param en the same in English
 */
public record Finding(
    Code code, Condition condition, String subject, double value, String zh, String en) {

  /** What can be found. */
  public enum Code {
    /** Attempts failed, by share of the last five minutes; per cent. */
    FAILURE_RATE,
    /** Messages came to their end undelivered within the last hour; count. */
    DEAD_MESSAGES,
    /** The breaker of a line is open; seconds of the rule's pause. */
    BREAKER_OPEN,
    /** The oldest message waits too long; seconds. */
    QUEUE_AGE,
    /** Nothing came although something usually does by now; what is usual a day. */
    SILENT_PARTNER,
    /** TLS did not come about within the last five minutes; count. */
    HANDSHAKE_FAILED,
    /** A certificate ends soon or ended; days left. */
    CERTIFICATE,
    /** A partner's clock differs from ours; seconds, negative when it is ahead. */
    CLOCK_DRIFT,
    /** What ought to have moved has not; count. */
    STUCK,
    /** Committed work does not reach the broker; seconds. */
    OUTBOX_LAG,
    /** The disk fills; bytes left. */
    DISK,
    /** A route does not stand as it is wanted to; no figure. */
    DRIFT,
    /** The broker does not tell how its queues are; no figure. */
    BROKER,
    /** A legal deadline ends soon and something of its case is not delivered; days left. */
    DEADLINE,
    /** Replays stopped themselves; count. */
    REPLAY_STOPPED,
    /** A failure group somebody has watched has members that wait for repair; count. */
    FAILURE_GROUP,
    /** A statistics return was not acknowledged in time; days since it was delivered. */
    RETURN_UNANSWERED,
    /** A partner that gives its list of each day has given none; days that are missing. */
    DAY_LIST_MISSING,
    /** Legal clocks of a kind ran out within the last day; count. */
    CLOCKS_OVER,
    /** A partner that gives heartbeats has given none for three times its rhythm; seconds. */
    HEARTBEAT_MISSING
  }
}
