package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a centre writes, made from the golden examples for one case of a running hub. */
enum CentreWords {
  ACCEPTS("referral-response/accepted-by-a-station"),
  FINDS_NOBODY("mediation-outcome/unreachable-with-contact-log");

  private final Path file;

  CentreWords(String example) {
    file = Path.of("src/test/resources/golden/canonical-json", example + ".in.json");
  }

  /**
   * The document.
   *
   * @param id its message id
   * @param hubCase the hub's case
   * @param caseNumber of the court, whose code it begins with
   * @param more JSON members at its end, each after a comma
   */
  byte[] about(String id, String hubCase, String caseNumber, String more) throws IOException {
    return Files.readString(file)
        .replaceFirst("QD-2026-\\d+", id)
        .replaceFirst("0d5c3c1e-[^\"]+", hubCase)
        .replaceFirst("（2026）鲁0202民初1234号", caseNumber)
        .replaceFirst("\"鲁0202\"", "\"" + caseNumber.replaceAll(".*(鲁\\d{4}).*", "$1") + "\"")
        .replaceFirst("\"courtInternalId\"[^,]+,", "")
        .replaceFirst("\\}\\s*\\}\\s*$", more + "}}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
