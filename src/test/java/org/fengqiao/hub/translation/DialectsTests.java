package org.fengqiao.hub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fengqiao.hub.canonical.MessageKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialect is a folder: what is in it decides, not a name in Java. */
class DialectsTests {

  private static final Path ACCEPTED =
      Golden.ROOT.resolve(
          "arbitration/confirmation-decision/accepted-with-its-own-case-number.in.json");

  @TempDir Path mappings;

  @BeforeEach
  void copy() throws IOException {
    try (var files = Files.walk(Fixture.MAPPINGS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        put(file, mappings.resolve(Fixture.MAPPINGS.relativize(file).toString()));
      }
    }
  }

  @Test
  void aNewFolderIsANewDialect() throws IOException {
    try (var files = Files.list(mappings.resolve("arbitration"))) {
      for (Path file : files.toList()) {
        put(file, mappings.resolve("arbitration-yantai").resolve(file.getFileName()));
      }
    }
    put(
        mappings.resolve("codes/arbitration.xml"),
        mappings.resolve("codes/arbitration-yantai.xml"));

    var canonical =
        Fixture.translation(mappings, false)
            .toCanonical(
                "arbitration-yantai",
                MessageKind.CONFIRMATION_DECISION,
                Files.readAllBytes(ACCEPTED));

    assertThat(canonical.kind()).isEqualTo(MessageKind.CONFIRMATION_DECISION);
  }

  @Test
  void aDescriptorWithoutAFormStopsTheStart() throws IOException {
    Files.writeString(mappings.resolve("arbitration/dialect.yaml"), "reads: result.schema.json\n");

    assertThatThrownBy(() -> Fixture.translation(mappings, false))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("arbitration/dialect.yaml lacks form");
  }

  @Test
  void aFormNobodyKnowsStopsTheStart() throws IOException {
    Files.writeString(mappings.resolve("arbitration/dialect.yaml"), "form: fax\n");

    assertThatThrownBy(() -> Fixture.translation(mappings, false))
        .hasMessageContaining("has no form fax");
  }

  @Test
  void aKindNobodyKnowsStopsTheStart() throws IOException {
    change("dialect.yaml", "confirmation-decision", "confirmation-wish");

    assertThatThrownBy(() -> Fixture.translation(mappings, false))
        .hasMessageContaining("knows no kind confirmation-wish");
  }

  @Test
  void aSchemaThatIsNoJsonStopsTheStart() throws IOException {
    Files.writeString(mappings.resolve("arbitration/common.schema.json"), "{");

    assertThatThrownBy(() -> Fixture.translation(mappings, false))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("common.schema.json");
  }

  @Test
  void aSchemaReachesNothingBeyondItsFolder() throws IOException {
    change("result.schema.json", "common.schema.json#/$defs/coded", "https://localhost:1/x.json");

    assertThatThrownBy(() -> Fixture.translation(mappings, false))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("result.schema.json is not a schema");
  }

  @Test
  void aSheetReachesNoOtherDialect() throws IOException {
    change("from-canonical.xsl", "href=\"party.xsl\"", "href=\"../court-soap/party.xsl\"");

    assertThatThrownBy(() -> Fixture.translation(mappings, false))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("arbitration/from-canonical.xsl");
  }

  private void change(String name, String from, String to) throws IOException {
    var file = mappings.resolve("arbitration").resolve(name);
    var text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void put(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
