package org.fengqiao.hub.translation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text: each line is a field. */
final class TextSpecimen implements Specimen {

  private final List<String> lines;

  TextSpecimen(byte[] document) {
    lines = new String(document, StandardCharsets.UTF_8).lines().toList();
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      fields.add(new Field("/line[" + (i + 1) + "]", lines.get(i)));
    }
    return fields;
  }

  @Override
  public byte[] with(int field, @Nullable String value) {
    List<String> altered = new ArrayList<>(lines);
    altered.set(field, value == null ? "" : value);
    return String.join("\n", altered).getBytes(StandardCharsets.UTF_8);
  }
}
