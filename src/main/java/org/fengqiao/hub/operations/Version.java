package org.fengqiao.hub.operations;

import java.util.Arrays;
import org.fengqiao.hub.canonical.Digests;
import org.jspecify.annotations.Nullable;

/** Versions of what people change, so that nobody overwrites what he has not read. */
public final class Version {

  /** Of what is not there: no version of anything matches it. */
  public static final String NONE = "\"\"";

  private static final int SHORT = 32;

  private Version() {}

  /** What these values together are known by, as an {@code ETag}. */
  public static String of(@Nullable Object... values) {
    byte[] words = Arrays.deepToString(values).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return '"' + Digests.of(words).substring(0, SHORT) + '"';
  }

  /**
   * Goes on when nobody asked, or the version asked for is the one that is there.
   *
   * @param ifMatch the header; absent: whatever is there may be changed
   * @throws Changed otherwise
   */
  public static void check(@Nullable String ifMatch, String current) {
    boolean same =
        ifMatch == null
            || (ifMatch.strip().equals("*") && !current.equals(NONE))
            || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(current::equals);
    if (!same) {
      throw new Changed(current);
    }
  }

  /** It was changed since it was read. */
  public static final class Changed extends RuntimeException {

    Changed(String current) {
      super("it was changed since it was read; it is " + current + " now: read it again");
    }
  }
}
