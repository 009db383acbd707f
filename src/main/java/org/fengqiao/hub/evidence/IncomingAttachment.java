package org.fengqiao.hub.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Bytes on their way into the store: a file of their own until they are whole. */
final class IncomingAttachment implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  private final Path path;
  private final MessageDigest sha256 = Digests.sha256();
  private long size;
  private @Nullable String digest;

  private IncomingAttachment(Path path) {
    this.path = path;
  }

  static IncomingAttachment in(Path folder) throws IOException {
    return new IncomingAttachment(Files.createTempFile(folder, "in-", ".part"));
  }

  void take(InputStream bytes, DataSize limit) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
        size += read;
        if (size > limit.toBytes()) {
          String most = limit.toMegabytes() + " MB";
          throw new Rejected(Fault.at("/", RejectionCode.TOO_LARGE, most));
        }
        sha256.update(chunk, 0, read);
        write(file, ByteBuffer.wrap(chunk, 0, read));
      }
      file.force(true);
    }
    digest = HexFormat.of().formatHex(sha256.digest());
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  void moveTo(Path target, Path store) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (!Files.exists(target)) {
      Files.createDirectories(folder);
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
      for (Path changed = folder; changed != null && !changed.equals(store); ) {
        force(changed);
        changed = changed.getParent();
      }
    } else {
      // whoever brings the same bytes again needs them as long as whoever brought them first
      Files.setLastModifiedTime(target, Files.getLastModifiedTime(path));
    }
  }

  /** A new name survives a power cut only when its folder was written too. */
  private static void force(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  String digest() {
    if (digest == null) {
      throw new IllegalStateException("not all of it has been taken");
    }
    return digest;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
