package org.fengqiao.hub.channel.ferry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Names of files: they say what and when, never who it is about, and none is used twice. */
final class Names {

  /** How acknowledgements begin. */
  static final String ACKNOWLEDGEMENT = "ACK_";

  /** How requests for missing files begin. */
  static final String RESEND = "RESEND_";

  /** How a partner's lists of a day begin. */
  static final String DAY_LIST = "LIST_";

  /** How heartbeats begin. */
  static final String HEARTBEAT = "HEARTBEAT_";

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(SHANGHAI);
  private static final DateTimeFormatter MILLI =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(SHANGHAI);

  private final AtomicLong count = new AtomicLong();
  private final Clock clock;

  Names(Clock clock) {
    this.clock = clock;
  }

  /** Everything that is no file with messages. */
  static boolean isControl(String name) {
    return Stream.of(ACKNOWLEDGEMENT, RESEND, DAY_LIST, HEARTBEAT).anyMatch(name::startsWith);
  }

  /** A file's name: the same for the same attempt, so that writing it twice is writing it once. */
  static String export(String partner, Manifest manifest, int attempt) {
    return String.format(
        "HUB_export_%s_%s_%s_%s_%d-%d.zip",
        SECOND.format(manifest.from()),
        SECOND.format(manifest.to()),
        partner,
        SECOND.format(manifest.created()),
        manifest.seq(),
        attempt);
  }

  /** Start of the day in Qingdao: files cover whole days up to the moment they are made. */
  static Instant startOfDay(Instant moment) {
    return moment.atZone(SHANGHAI).toLocalDate().atStartOfDay(SHANGHAI).toInstant();
  }

  /** A control file's name, which begins with its kind. */
  String control(String kind, String partner) {
    return kind + partner + "_" + MILLI.format(clock.instant()) + "_" + next() + ".xml";
  }

  private long next() {
    return count.incrementAndGet();
  }
}
