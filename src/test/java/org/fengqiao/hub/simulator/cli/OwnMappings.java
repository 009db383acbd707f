package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the mappings that a test may break and mend while a hub uses it. */
final class OwnMappings {

  private static final Path GOOD = Path.of("mappings");

  /** How the hub writes to courts. */
  private static final String WRITTEN = "court-soap/from-canonical.xsl";

  private final Path folder;

  OwnMappings(Path folder) {
    this.folder = folder;
    try (var files = Files.walk(GOOD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(GOOD.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hub's setting that makes it use them. */
  String setting() {
    return "--hub.mappings=" + folder.toAbsolutePath();
  }

  /** Courts that are written to by SOAP get something their schema does not know. */
  void breakFor(String message) {
    write(
        good()
            .replace(
                "</xsl:stylesheet>",
                "<xsl:template match=\"/*:"
                    + message
                    + "\" priority=\"9\"><broken/></xsl:template></xsl:stylesheet>"));
  }

  /** The sheet is no longer XML at all. */
  void spoil() {
    write(good() + "<");
  }

  void mend() {
    write(good());
  }

  private static String good() {
    try {
      return Files.readString(GOOD.resolve(WRITTEN), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String sheet) {
    try {
      Files.writeString(folder.resolve(WRITTEN), sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
