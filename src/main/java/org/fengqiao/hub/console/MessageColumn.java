package org.fengqiao.hub.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list may show of each message beside what it always shows: when it came, what it is, from
 * whom, what became of it, and its case.
 */
enum MessageColumn {
  /** The sender's own id. */
  EXTERNAL,
  /** What it decides. */
  VERDICT,
  /** Who opened its case. */
  COURT,
  /** The hub's id. */
  MESSAGE,
  /** SHA-256 of its bytes. */
  DIGEST;

  /** What is shown to those who chose nothing. */
  private static final Set<MessageColumn> USUAL = EnumSet.of(EXTERNAL);

  /** Its word in addresses: {@code verdict}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of this word. */
  static Optional<MessageColumn> of(String id) {
    return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
  }

  /** The columns of these words, the unknown left out; the usual ones when nothing was chosen. */
  static Set<MessageColumn> chosen(@Nullable List<String> words) {
    if (words == null) {
      return USUAL;
    }
    Set<MessageColumn> chosen = EnumSet.noneOf(MessageColumn.class);
    words.forEach(word -> of(word).ifPresent(chosen::add));
    return chosen;
  }
}
