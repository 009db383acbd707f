package org.fengqiao.hub.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a simulated partner treats what is sent to it, and what it does to its own messages, until
 * told otherwise.
 *
 * @param mode what goes wrong
 * @param delay how long each answer is held back when {@link Mode#SLOW}, how far its clock is ahead
 *     when {@link Mode#SKEW}
 */
public record Misbehaviour(Mode mode, Duration delay) {

  /** Nothing goes wrong. */
  public static final Misbehaviour NONE = new Misbehaviour(Mode.NONE, Duration.ZERO);

  /** The kinds of fault a partner can show. */
  public enum Mode {
    /** Answers as agreed. */
    NONE,
    /** Answers as agreed, but late. */
    SLOW,
    /** Answers with status 500 and stores nothing. */
    ERROR,
    /** Answers 404, as an address that is set wrongly does. */
    LOST,
    /** Its port is closed. */
    DOWN,
    /** Stores the message, then cuts the connection before any answer. */
    DROP,
    /** Refuses for good: 422, or a SOAP fault that blames the sender. */
    REFUSE,
    /** Answers as agreed, but sends each message of its own twice. */
    TWICE,
    /** Answers as agreed, but writes its own messages in GB 18030 and calls them UTF-8. */
    CHARSET,
    /** Answers as agreed, but every time it writes is off by so long. */
    SKEW
  }

  /** Answers as agreed, each time after this long. */
  public static Misbehaviour slow(Duration delay) {
    return new Misbehaviour(Mode.SLOW, delay);
  }

  /** Its clock is ahead by this long. */
  public static Misbehaviour ahead(Duration skew) {
    return new Misbehaviour(Mode.SKEW, skew);
  }

  /** A fault without a parameter. */
  public static Misbehaviour of(Mode mode) {
    return new Misbehaviour(mode, Duration.ZERO);
  }

  /**
   * Reads a switch as it is given over the control door.
   *
   * @param mode name of a {@link Mode}, any case, or {@code 500} and {@code 422}
   * @param milliseconds for {@code slow} and {@code skew}
   * @throws IllegalArgumentException when there is no such mode; the text lists them
   */
  public static Misbehaviour parse(String mode, long milliseconds) {
    String name =
        switch (mode) {
          case "500" -> "ERROR";
          case "422" -> "REFUSE";
          default -> mode.toUpperCase(Locale.ROOT);
        };
    return Arrays.stream(Mode.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .map(known -> new Misbehaviour(known, Duration.ofMillis(milliseconds)))
        .orElseThrow(
            () -> new IllegalArgumentException("mode is one of " + Arrays.toString(Mode.values())));
  }
}
