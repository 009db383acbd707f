package org.fengqiao.hub.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The materials' bytes, each stored once under its SHA-256 in {@code ab/cd/} of a folder that all
 * hubs of one ledger share. What is stored never changes; what this class answers is on the disk,
 * not in a cache.
 */
@Component
public final class Attachments {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final Path incoming;
  private final Path aside;

  /**
   * A store in a folder.
   *
   * @param folder made when it is not there
   */
  public Attachments(@Value("${hub.attachments.folder:data/attachments}") Path folder) {
    this.folder = folder.toAbsolutePath();
    this.incoming = this.folder.resolve("incoming");
    this.aside = this.folder.resolve("aside");
    try {
      Files.createDirectories(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be made: is the place writable?", e);
    }
  }

  /**
   * Streams bytes to the disk; when this returns they survive a power cut.
   *
   * @param bytes read to its end, not closed
   * @param limit refused when larger
   * @throws org.fengqiao.hub.canonical.Rejected TOO_LARGE, or ATTACHMENT_TYPE when the content is
   *     none of PDF, OFD, JPEG, PNG
   * @throws UncheckedIOException when the sender breaks off or the disk fails
   */
  public StoredAttachment store(InputStream bytes, DataSize limit) {
    try (IncomingAttachment file = IncomingAttachment.in(incoming)) {
      file.take(bytes, limit);
      StoredAttachment stored =
          new StoredAttachment(file.digest(), file.size(), MediaTypes.of(file.path()));
      file.moveTo(path(stored.digest()), folder);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException("an attachment could not be stored", e);
    }
  }

  /** Whether these bytes are in the store. */
  public boolean holds(String digest) {
    return DIGEST.matcher(digest).matches() && Files.exists(path(digest));
  }

  /**
   * What is known of stored bytes.
   *
   * @throws AttachmentMissing when they are not in the store
   */
  public StoredAttachment describe(String digest) {
    Path file = existing(digest);
    try {
      return new StoredAttachment(digest, Files.size(file), MediaTypes.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("attachment " + digest + " cannot be read", e);
    }
  }

  /**
   * The stored bytes; the caller closes the stream.
   *
   * @throws AttachmentMissing when they are not in the store
   */
  public InputStream open(String digest) {
    try {
      return Files.newInputStream(existing(digest));
    } catch (IOException e) {
      throw new UncheckedIOException("attachment " + digest + " cannot be read", e);
    }
  }

  /**
   * Where the stored bytes lie; not to be written to.
   *
   * @throws AttachmentMissing when they are not in the store
   */
  public Path file(String digest) {
    return existing(digest);
  }

  /**
   * The digest of stored bytes by another algorithm, for partners that declare SM3 (GB/T 32905).
   *
   * @param digest where they are
   * @param algorithm {@code SHA-256} or {@code SM3}
   * @return lower-case hexadecimal
   */
  public String digest(String digest, String algorithm) {
    return algorithm.equals("SHA-256") ? digest : Digests.of(existing(digest), algorithm);
  }

  /** What was set aside meanwhile is still there for whoever knew it before. */
  private Path existing(String digest) {
    if (holds(digest)) {
      return path(digest);
    }
    if (DIGEST.matcher(digest).matches() && Files.exists(aside(digest))) {
      return aside(digest);
    }
    throw new AttachmentMissing(digest);
  }

  /** Where the store lies. */
  public Path folder() {
    return folder;
  }

  /** Every file of the store. */
  Stream<Path> stored() {
    return files(folder, 3)
        .filter(file -> DIGEST.matcher(file.getFileName().toString()).matches())
        .filter(file -> !file.startsWith(incoming) && !file.startsWith(aside));
  }

  /** Every file that was set aside. */
  Stream<Path> setAside() {
    return files(aside, 1);
  }

  private static Stream<Path> files(Path folder, int depth) {
    try {
      return Files.exists(folder)
          ? Files.find(folder, depth, (file, attributes) -> attributes.isRegularFile())
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  /** Where bytes lie that are to be deleted. */
  Path aside(String digest) {
    return aside.resolve(digest);
  }

  /** Where the bytes lie, or would. */
  Path path(String digest) {
    return folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4)).resolve(digest);
  }
}
