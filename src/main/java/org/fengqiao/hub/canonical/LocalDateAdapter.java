package org.fengqiao.hub.canonical;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code xs:date} as a plain calendar day; a birth date has no time zone. */
public final class LocalDateAdapter extends XmlAdapter<String, LocalDate> {

  /** The generated classes create one each. */
  public LocalDateAdapter() {}

  @Override
  public @Nullable LocalDate unmarshal(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text.trim());
  }

  @Override
  public @Nullable String marshal(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
