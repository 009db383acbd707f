package org.fengqiao.hub.ledger.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that grows with its values. */
final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  Sql add(String more, @Nullable Object... moreValues) {
    text.append(more);
    values.addAll(Arrays.asList(moreValues));
    return this;
  }

  Sql add(Sql more) {
    text.append(more.text);
    values.addAll(more.values);
    return this;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  @Nullable Object[] values() {
    return values.toArray();
  }
}
