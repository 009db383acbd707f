package org.fengqiao.hub.canonical;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** {@code xs:dateTime} with its offset, kept as it was sent: never moved to another zone. */
public final class OffsetDateTimeAdapter extends XmlAdapter<String, OffsetDateTime> {

  /** The generated classes create one each. */
  public OffsetDateTimeAdapter() {}

  @Override
  public @Nullable OffsetDateTime unmarshal(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text.trim());
  }

  @Override
  public @Nullable String marshal(@Nullable OffsetDateTime time) {
    return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
