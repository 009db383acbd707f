package org.fengqiao.hub.translation;

import org.jspecify.annotations.Nullable;

/**
 * One of our own sheets went wrong: the sender is not at fault and must not be told so. The message
 * names sheet and line and never quotes content.
 */
public final class TranslationFailed extends RuntimeException {

  private final String sheet;
  private final int line;

  TranslationFailed(String sheet, int line, String reason, @Nullable Throwable cause) {
    super(sheet + (line > 0 ? ":" + line : "") + " " + reason, cause);
    this.sheet = sheet;
    this.line = line;
  }

  /** The sheet or schema, relative to the folder of mappings. */
  public String sheet() {
    return sheet;
  }

  /** The line in it, or {@code -1} when there is none to name. */
  public int line() {
    return line;
  }
}
