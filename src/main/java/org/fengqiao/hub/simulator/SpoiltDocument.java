package org.fengqiao.hub.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A document as a partner sends it that has its encoding or its clock wrong. */
final class SpoiltDocument {

  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ])(\\d{2}:\\d{2}:\\d{2})((?:[+-]\\d{2}:\\d{2})?)");

  private SpoiltDocument() {}

  /** The document itself when the fault is none of these. */
  static byte[] of(byte[] document, Misbehaviour fault) {
    return switch (fault.mode()) {
      case CHARSET -> text(document).getBytes(Charset.forName("GB18030"));
      case SKEW -> shifted(text(document), fault.delay()).getBytes(StandardCharsets.UTF_8);
      default -> document;
    };
  }

  private static String shifted(String text, Duration by) {
    return MOMENT
        .matcher(text)
        .replaceAll(
            moment -> {
              String local = moment.group(1) + "T" + moment.group(3);
              return LocalDateTime.parse(local).plus(by).format(WHOLE).replace("T", moment.group(2))
                  + moment.group(4);
            });
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
