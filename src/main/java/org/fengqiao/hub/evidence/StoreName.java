package org.fengqiao.hub.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The name of the store of attachments, kept in it: whoever sees the same name sees the same bytes,
 * by whatever path.
 */
@Component
public final class StoreName {

  private static final Logger LOG = LoggerFactory.getLogger(StoreName.class);
  private static final String FILE = "store-name";

  private final Path folder;

  /** Of this store. */
  public StoreName(Attachments attachments) {
    this.folder = attachments.folder();
  }

  /**
   * The name; a store that has none yet is given one.
   *
   * @throws UncheckedIOException when it can be neither read nor given
   */
  public UUID get() {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        give(file);
      }
      return UUID.fromString(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Where it lies, as this hub sees it. */
  public Path folder() {
    return folder;
  }

  /** By whoever is first; what another hub gave it meanwhile holds. */
  private static void give(Path file) throws IOException {
    byte[] name = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    try {
      Files.write(file, name, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    } catch (FileAlreadyExistsException byAnotherHub) {
      LOG.debug("another hub was faster with {}", file);
    }
  }
}
