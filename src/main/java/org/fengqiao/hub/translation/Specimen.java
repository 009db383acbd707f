package org.fengqiao.hub.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document whose fields can be altered one at a time. For one thread. */
interface Specimen {

  /**
   * A field that carries a value.
   *
   * @param path where it stands, {@code /submitReferral/party[2]/name}
   */
  record Field(String path, String value) {}

  /** Its fields in the order of the document. */
  List<Field> fields();

  /**
   * The document with one field altered.
   *
   * @param field its number in {@link #fields()}
   * @param value what it is to say; nothing: the field is left out
   */
  byte[] with(int field, @Nullable String value);

  /**
   * The document in whatever form it is written: XML (of an envelope, its body), JSON, or lines.
   */
  static Specimen of(byte[] document) {
    for (byte first : document) {
      if (first == '<') {
        return new XmlSpecimen(document);
      }
      if (first == '{' || first == '[') {
        return new JsonSpecimen(document);
      }
      if (first > ' ') {
        break;
      }
    }
    return new TextSpecimen(document);
  }

  /** Values by path. */
  static Map<String, String> values(byte[] document) {
    Map<String, String> values = new LinkedHashMap<>();
    of(document).fields().forEach(field -> values.put(field.path(), field.value()));
    return values;
  }
}
