package org.fengqiao.hub.channel.platform;

import java.util.List;
import org.fengqiao.hub.canonical.Digests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of a platform's list: a message in the platform's own words, byte for byte as it stood
 * there.
 *
 * @param original its bytes
 * @param id 消息编号 (XXBH); empty when it has none
 * @param updated 更新时间 (GXSJ), by which the list is sorted; empty when it has none
 * @param materials the materials it names
 */
record Row(byte[] original, String id, String updated, List<Material> materials) {

  /**
   * A material that a row names.
   *
   * @param digest lower-case hexadecimal
   * @param algorithm {@code SHA-256} or {@code SM3}
   */
  record Material(String digest, String algorithm) {}

  /** Reads what the wire needs of a row; whether the rest is in order is for the dialect to say. */
  static Row of(byte[] original) {
    try {
      JsonNode row = JsonMapper.shared().readTree(original);
      return new Row(original, text(row, "XXBH"), text(row, "GXSJ"), materials(row));
    } catch (JacksonException unreadable) {
      return new Row(original, "", "", List.of());
    }
  }

  /** By what it is known again: its id, or else its content. */
  String item() {
    return id.isEmpty() ? "sha256:" + digest() : id;
  }

  String digest() {
    return Digests.of(original);
  }

  private static List<Material> materials(JsonNode row) {
    return row.path("CL")
        .valueStream()
        .map(it -> new Material(text(it, "ZY").toLowerCase(java.util.Locale.ROOT), algorithm(it)))
        .filter(it -> it.digest().matches("[0-9a-f]{64}"))
        .distinct()
        .toList();
  }

  private static String algorithm(JsonNode material) {
    return text(material, "ZYSF").equalsIgnoreCase("SM3") ? "SM3" : "SHA-256";
  }

  private static String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isString() && value.asString().length() <= 64 ? value.asString().strip() : "";
  }
}
