package org.fengqiao.hub.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The data folder, held by one hub at a time. The system releases it with the process, however that
 * ends, so that a killed hub leaves nothing to clear away.
 */
final class DataFolder implements AutoCloseable {

  private final FileChannel held;

  private DataFolder(FileChannel held) {
    this.held = held;
  }

  /**
   * Takes the folder for this process; makes it when there is none.
   *
   * @throws DataFolderInUse when a running hub has it
   */
  static DataFolder claim(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(file)) {
        file.close();
        throw new DataFolderInUse(folder);
      }
      return new DataFolder(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Gives the folder back. */
  @Override
  public void close() throws IOException {
    held.close();
  }
}
