package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.hub.canonical.Digests;

/**
 * The golden examples as letters of one case of a running hub: ids and numbers of that case, and
 * for every material a document that was really uploaded.
 */
final class EdgePapers {

  /** What stands for the content of every material. */
  static final byte[] PAPER = "%PDF-1.4\n% 调解材料\n".getBytes(StandardCharsets.UTF_8);

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String DIGEST = Digests.of(PAPER);

  private EdgePapers() {}

  static String digest() {
    return DIGEST;
  }

  /**
   * What a court posts.
   *
   * @param example below {@code golden/court-soap}
   */
  static String court(String example, String id, int number) {
    return text("court-soap/" + example + ".in.xml")
        .replaceFirst("<messageId>[^<]*", "<messageId>" + id)
        .replaceFirst("(<caseNumber>[^<]*?[民初调])[0-9]+ ?号", "$1" + number + "号")
        .replaceAll("<internalId>[^<]*</internalId>", "")
        .replaceAll("<digest>[0-9a-f]{64}", "<digest>" + DIGEST)
        .replaceAll("<size>[0-9]+", "<size>" + PAPER.length);
  }

  /**
   * What the centre sends.
   *
   * @param example below {@code golden/canonical-json}
   */
  static String centre(String example, String id, EdgeCase about) {
    return text("canonical-json/" + example + ".in.json")
        .replaceFirst("(\"messageId\" ?: ?\")[^\"]+", "$1" + id)
        .replaceFirst("0d5c3c1e-[^\"]+", about.hubCase())
        .replaceFirst("（2026）鲁0202民[^\"]+号", about.caseNumber())
        .replaceFirst("\"鲁0202\"", '"' + about.caseNumber().replaceAll(".*(鲁\\d{4}).*", "$1") + '"')
        .replaceFirst("\"courtInternalId\"[^,]+,", "")
        .replaceAll("(\"digest\" ?: ?\")[0-9a-f]{64}", "$1" + DIGEST)
        .replaceAll("\"size\" ?: ?[0-9]+", size(PAPER));
  }

  /** What a material in JSON says of the size of its content. */
  static String size(byte[] content) {
    return "\"size\" : " + content.length;
  }

  /** Changes what surely stands there. */
  static String change(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  private static String text(String file) {
    try {
      return Files.readString(GOLDEN.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
