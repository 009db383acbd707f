package org.fengqiao.hub.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A document as a partner sends it that has its encoding or its clock wrong. */
final class SpoiltDocument {

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");

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
            moment ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    OffsetDateTime.parse(moment.group()).plus(by)));
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
