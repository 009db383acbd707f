package org.fengqiao.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What failures of the same cause have in common: where, on whose side, with which code, from which
 * line of ours, and in which words once ids, numbers, dates and quotations are taken out of them.
 *
 * @param hash of all of it
 * @param code the rejection's code where there is one, else the kind of error
 * @param root the innermost error
 * @param frame the innermost place in the hub's own code
 * @param title one line for people
 */
record Fingerprint(String hash, String code, String root, String frame, String title) {

  private static final String OWN = "org.fengqiao.hub.";
  private static final int TITLE = 200;

  static Fingerprint of(
      String step, @Nullable String partner, @Nullable String kind, Throwable cause) {
    Throwable root = root(cause);
    String code = code(cause);
    String words = words(String.valueOf(cause.getMessage()));
    String frame = frame(root, cause);
    String all =
        Stream.of(step, partner, kind, code, root.getClass().getName(), frame, words)
            .map(String::valueOf)
            .collect(Collectors.joining("\n"));
    String title = words.length() > TITLE ? words.substring(0, TITLE) + "…" : words;
    return new Fingerprint(
        Digests.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 24),
        code,
        root.getClass().getName(),
        frame,
        title);
  }

  private static Throwable root(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static String code(Throwable cause) {
    if (cause instanceof PartnerRefused refused) {
      Fault fault = refused.fault();
      return fault == null ? "PARTNER_REFUSED" : fault.code().name();
    }
    return cause instanceof Rejected rejected
        ? rejected.rejection().first().code().name()
        : cause.getClass().getSimpleName();
  }

  /** The class and method, not the line: a line moves with every release. */
  private static String frame(Throwable root, Throwable cause) {
    return Stream.of(root, cause)
        .flatMap(thrown -> Arrays.stream(thrown.getStackTrace()))
        .filter(at -> at.getClassName().startsWith(OWN))
        .map(at -> at.getClassName().substring(OWN.length()) + "." + at.getMethodName())
        .findFirst()
        .orElse("-");
  }

  static String words(String message) {
    return message
        .replaceAll("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "<id>")
        .replaceAll("[（(]\\d{4}[）)]\\p{IsHan}\\S*?号", "<case>")
        .replaceAll("[0-9a-fA-F]{32,}", "<digest>")
        .replaceAll("\"[^\"]*\"|'[^']*'|“[^”]*”", "<text>")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}(T[0-9:.+Z-]*)?", "<time>")
        .replaceAll("(?<![A-Za-z:.\\d])\\d[\\d,._]*", "<n>");
  }
}
