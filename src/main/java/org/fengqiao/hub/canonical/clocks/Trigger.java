package org.fengqiao.hub.canonical.clocks;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.Door;
import org.jspecify.annotations.Nullable;

/**
 * What moves a clock: a message of a kind, with what it decides and the door it is about, where
 * these matter. Written {@code kind:VERDICT@DOOR}; {@code offered} is the delivery of a referral.
 *
 * @param event kind of message, or {@code offered}
 * @param verdict what it must decide; any where there is none
 * @param door the door it must be about; any where there is none
 */
public record Trigger(String event, @Nullable String verdict, @Nullable Door door) {

  /** The centre holds the referral: no message says so, the hub sees it itself. */
  public static final Trigger OFFERED = new Trigger("offered", null, null);

  /** What a message of the kind, with this verdict and door, sets off. */
  public static Trigger of(MessageKind kind, @Nullable String verdict, @Nullable Door door) {
    return new Trigger(kind.id(), verdict, door);
  }

  /** Reads a cell of the catalogue: triggers parted by semicolons. */
  static Set<Trigger> readAll(String cell) {
    return Arrays.stream(cell.split(";"))
        .filter(text -> !text.isBlank())
        .map(Trigger::read)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Trigger read(String text) {
    String[] atDoor = text.strip().split("@", 2);
    String[] verdict = atDoor[0].split(":", 2);
    return new Trigger(
        verdict[0],
        verdict.length > 1 ? verdict[1] : null,
        atDoor.length > 1 ? Door.valueOf(atDoor[1]) : null);
  }

  /** Whether what happened is what this one waits for. */
  boolean matches(Trigger happened) {
    return event.equals(happened.event)
        && (verdict == null || verdict.equals(happened.verdict))
        && (door == null || door == happened.door);
  }
}
