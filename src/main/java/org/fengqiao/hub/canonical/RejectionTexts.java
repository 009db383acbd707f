package org.fengqiao.hub.canonical;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The texts of one rejection code, as written in {@code rejection-codes.properties}. */
record RejectionTexts(String zh, String en, String remedyZh, String remedyEn) {

  private static final Properties ALL = load();

  static RejectionTexts of(String code) {
    return new RejectionTexts(
        text(code, "zh"), text(code, "en"), text(code, "remedyZh"), text(code, "remedyEn"));
  }

  private static String text(String code, String part) {
    return Objects.requireNonNull(ALL.getProperty(code + "." + part), code + " has no " + part);
  }

  private static Properties load() {
    var resource =
        Objects.requireNonNull(
            RejectionTexts.class.getResourceAsStream("rejection-codes.properties"));
    try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
