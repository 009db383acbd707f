package org.fengqiao.hub.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping makes of one document, field by field. It is found by trying: each field is
 * altered in turn, and what changes with it on the other side comes from it.
 *
 * @param from the form it is read in: a folder of {@code mappings/}, or {@code canonical-xml}
 * @param to the form it is written in
 * @param lines a line for each pair of fields, in the order of the source, and then what has no
 *     source
 * @param untried fields of the source beyond those that were tried
 */
public record MappingReport(String from, String to, List<Line> lines, int untried) {

  /** How a field came about, or what became of it. */
  public enum How {
    /** The same value on both sides. */
    COPIED,
    /** Another value on the other side: put in another form, or composed. */
    CHANGED,
    /** Looked up in a code table. */
    LOOKED_UP,
    /** Without it there is no translation; it shows in no field of its own. */
    REQUIRED,
    /** It shows nowhere on the other side. */
    DROPPED,
    /** The mapping sets it by itself. */
    DEFAULTED,
    /** Kept back: its receiver's disclosure profile does not send it. */
    WITHHELD
  }

  /**
   * A pair of fields.
   *
   * @param source path in the source; nothing for what the mapping sets by itself
   * @param value what stands there, in clear
   * @param target path on the other side; nothing for what shows nowhere
   * @param result what stands there, in clear
   * @param table the code table it was looked up in
   */
  public record Line(
      @Nullable String source,
      @Nullable String value,
      @Nullable String target,
      @Nullable String result,
      How how,
      @Nullable String table) {}
}
