package org.fengqiao.hub.ledger.failures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * By what failures are put together. Another way is a constant here, over a column of the group,
 * and a word for it at the desk.
 */
public enum Classifier {
  /** What went wrong: each group alone. */
  CAUSE("fingerprint"),
  /** On whose side it went wrong. */
  PARTNER("partner"),
  /** What kind of message it hit. */
  KIND("kind");

  /** Stands for no value: on no partner's side, or of no message. */
  public static final String NONE = "none";

  private final String column;

  Classifier(String column) {
    this.column = column;
  }

  /** The column of a failure group {@code g}. */
  String column() {
    return "g." + column;
  }

  /** Its word in addresses: {@code partner}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The classifier of this word. */
  public static Optional<Classifier> of(String id) {
    return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
  }
}
