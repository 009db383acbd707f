package org.fengqiao.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.audit.ActionEntry;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.jspecify.annotations.Nullable;

/**
 * A case from its first message to what comes next, a lane for each organisation.
 *
 * @param lanes partner ids from left to right; the hub's lane is among them
 * @param rows what happened, in the order of time; what is still to come last
 * @param past how many of the rows happened: after them stands this moment
 */
record Timeline(List<String> lanes, List<Row> rows, int past) {

  /** Sizes of the drawing. */
  static final int LEFT = 132;

  static final int LANE = 190;
  static final int HEAD = 54;
  static final int STEP = 58;

  /** Sorts of rows. */
  enum Sort {
    /** A message came in and went where it had to. */
    MESSAGE,
    /** Something waits for a person, or did. */
    QUESTION,
    /** Nothing happened for a long time. */
    PAUSE,
    /** Something should have happened and has not. */
    GAP,
    /** A legal clock ends, or ended. */
    CLOCK,
    /** Somebody at the hub did something to a message of the case. */
    ACT
  }

  /**
   * One row.
   *
   * @param from lane it starts in
   * @param message the message, when it is one
   * @param ways where it went
   * @param word key or code of what it is, by sort
   * @param tone colour: good, warn, bad, idle
   * @param until for a pause or gap: since when; for a clock: nothing
   * @param clock the clock that ends here, when it is one
   * @param act what somebody did, when it is that
   */
  record Row(
      Instant at,
      Sort sort,
      int from,
      @Nullable KnownMessage message,
      List<Way> ways,
      String word,
      String tone,
      @Nullable Instant until,
      @Nullable LegalClock clock,
      @Nullable ActionEntry act) {

    Row(
        Instant at,
        Sort sort,
        int from,
        @Nullable KnownMessage message,
        List<Way> ways,
        String word,
        String tone,
        @Nullable Instant until) {
      this(at, sort, from, message, ways, word, tone, until, null, null);
    }

    /** A clock, at the moment it ended or ends. */
    static Row of(LegalClock clock, Instant end, int hub, String tone) {
      return new Row(end, Sort.CLOCK, hub, null, List.of(), clock.id(), tone, null, clock, null);
    }

    /** What somebody did. */
    static Row of(ActionEntry act, int hub) {
      return new Row(
          act.at(), Sort.ACT, hub, null, List.of(), act.act().action(), "idle", null, null, act);
    }

    /** Whether it has ended, one way or the other. */
    public boolean isStopped() {
      return clock != null && clock.stoppedOn() != null;
    }

    /** Id of the message, for its link. */
    @Nullable UUID messageId() {
      return message == null ? null : message.id();
    }
  }

  /** One delivery of a row's message. */
  record Way(int to, DeliveryEntry delivery, String tone) {}

  /** Width of the drawing. */
  public int width() {
    return LEFT + lanes.size() * LANE;
  }

  /** Height of the drawing. */
  public int height() {
    return HEAD + rows.size() * STEP + 10;
  }

  /** Where this moment stands among the rows. */
  public int now() {
    return HEAD + past * STEP + 6;
  }

  /** Middle of a lane. */
  public int x(int lane) {
    return LEFT + lane * LANE + LANE / 2;
  }

  /** Middle of a row. */
  public int y(int row) {
    return HEAD + row * STEP + STEP / 2 + 8;
  }
}
