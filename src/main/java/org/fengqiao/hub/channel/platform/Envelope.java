package org.fengqiao.hub.channel.platform;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a platform says in its answer's {@code code} and {@code msg}: HTTP says 200 either way.
 *
 * @param code all digits, as text
 * @param msg in words; may quote what it is about, so digits are hidden before it is shown
 */
record Envelope(String code, String msg) {

  /** 成功. */
  static final String SUCCESS = "200";

  /** 重复: it has the message already. */
  private static final String REPEATED = "208";

  private static final int LONGEST = 120;

  /** Reads an answer; nothing when it is no envelope. */
  static Optional<Envelope> of(String body) {
    try {
      JsonNode answer = JsonMapper.shared().readTree(body);
      JsonNode code = answer.path("code");
      return code.isString() || code.isIntegralNumber()
          ? Optional.of(new Envelope(code.asString().strip(), answer.path("msg").asString("")))
          : Optional.empty();
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  boolean isSuccess() {
    return code.equals(SUCCESS) || isRepeated();
  }

  boolean isRepeated() {
    return code.equals(REPEATED);
  }

  /**
   * Whether another attempt can go better: the platform is busy (429), or something in it failed
   * (5xx). Everything else is its last word.
   */
  boolean isPassing() {
    return code.equals("429") || code.matches("5\\d\\d");
  }

  /** For operators: numbers of people and cases stay out. */
  String shown() {
    return shown(code)
        + " "
        + msg.codePoints()
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceAll("[0-9Xx]{4,}", "…");
  }

  static String shown(String code) {
    return code.matches("[0-9A-Za-z_-]{1,20}") ? code : "?";
  }
}
