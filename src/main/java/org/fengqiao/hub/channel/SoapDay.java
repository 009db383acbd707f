package org.fengqiao.hub.channel;

import java.time.LocalDate;
import javax.xml.datatype.XMLGregorianCalendar;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of a day have alike in all SOAP contracts. Their types are each contract's own, so
 * that one can change without the other.
 */
final class SoapDay {

  private SoapDay() {}

  /** A date may carry a zone: days are Beijing's. */
  static LocalDate of(XMLGregorianCalendar day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }

  static Item item(
      String direction, String messageId, @Nullable String state, @Nullable String digest) {
    return new Item(Direction.valueOf(direction), messageId, state, digest);
  }
}
