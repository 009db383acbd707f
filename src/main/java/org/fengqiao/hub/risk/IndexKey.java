package org.fengqiao.hub.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key of the index: a file beside the hub's keys, made at the first start, one line of 64
 * hexadecimal digits. All nodes need the same one; with another key earlier cases are not found.
 */
final class IndexKey {

  private static final Logger LOG = LoggerFactory.getLogger(IndexKey.class);
  private static final int BYTES = 32;

  private IndexKey() {}

  /**
   * Reads the key, or makes it when there is none.
   *
   * @throws UncheckedIOException when it can be neither read nor made
   * @throws IllegalStateException when the file holds something else
   */
  static byte[] in(Path file) {
    try {
      return Files.exists(file) ? read(file) : make(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "hub.risk.key-file "
              + file
              + " can be neither read nor made: name a place the hub may"
              + " write, or put a file of 64 hexadecimal digits there",
          e);
    }
  }

  private static byte[] read(Path file) throws IOException {
    byte[] key;
    try {
      key = HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "hub.risk.key-file " + file + " must hold 64 hexadecimal digits", e);
    }
    if (key.length < BYTES) {
      throw new IllegalStateException(
          "hub.risk.key-file " + file + " must hold at least 64 hexadecimal digits");
    }
    return key;
  }

  private static byte[] make(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path draft = Files.createTempFile(folder, "risk", ".key");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(draft, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.WRITE);
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException another) {
      LOG.info("another node made the key of risk screening at the same moment; it is used");
    } finally {
      Files.delete(draft);
    }
    return read(file);
  }
}
