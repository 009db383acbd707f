package org.fengqiao.hub.ledger.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.fengqiao.hub.canonical.Digests;
import org.jspecify.annotations.Nullable;

/** The hash of an entry, computed a second time and apart from the database that wrote it. */
final class ChainHash {

  static final String NOTHING_BEFORE = "0".repeat(64);

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private ChainHash() {}

  static String of(String previous, long seq, Instant at, Action act) {
    String all =
        field(previous)
            + field(Long.toString(seq))
            + field(MICROSECONDS.format(at))
            + field(act.operator())
            + field(act.action())
            + field(act.target())
            + field(act.reason())
            + field(act.before())
            + field(act.after())
            + field(act.approver());
    return HexFormat.of().formatHex(Digests.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  private static String field(@Nullable String value) {
    return value == null ? "-" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value;
  }
}
