package org.fengqiao.hub.canonical;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which trace a partner sent a message, as its {@code traceparent} says (W3C Trace Context).
 * It identifies no person and proves nothing; it is kept so that both sides find each other's
 * trace.
 *
 * @param traceId 32 hexadecimal digits
 * @param parentId 16 hexadecimal digits
 */
public record TraceParent(String traceId, String parentId) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.{0,400})?");

  /** What a header says; nothing when there is none, or it is not one. */
  public static Optional<TraceParent> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(header.strip());
    return form.matches()
        ? Optional.of(new TraceParent(form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** As it is kept: both ids. */
  public static Optional<TraceParent> stored(@Nullable String text) {
    return text == null ? Optional.empty() : of("00-" + text + "-00");
  }

  @Override
  public String toString() {
    return traceId + "-" + parentId;
  }
}
