package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The materials a partner holds, each a file named by the SHA-256 of its bytes. */
final class AttachmentFolder {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  AttachmentFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  Optional<Path> find(String digest) {
    return isDigest(digest) && Files.isRegularFile(folder.resolve(digest))
        ? Optional.of(folder.resolve(digest))
        : Optional.empty();
  }

  /** Streams bytes to disk and returns their digest once they are forced there. */
  String store(InputStream bytes) throws IOException {
    Path part = Files.createTempFile(folder, ".in-", ".part");
    DigestInputStream digesting = new DigestInputStream(bytes, Digests.sha256());
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(file)) {
      digesting.transferTo(out);
      file.force(true);
    }
    String digest = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    Files.move(part, folder.resolve(digest), StandardCopyOption.ATOMIC_MOVE);
    return digest;
  }

  /** As {@link #store}, but keeps nothing when the bytes are not the ones announced. */
  boolean store(String announced, InputStream bytes) throws IOException {
    String digest = store(bytes);
    if (!digest.equals(announced)) {
      Files.deleteIfExists(folder.resolve(digest));
    }
    return digest.equals(announced);
  }
}
