package org.fengqiao.hub.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Removes old bytes that no message refers to, in two steps, so that a message that is being taken
 * in at the same moment never loses any: first they are set aside, where new messages do not find
 * them but earlier readers do; an hour later they are deleted, or put back when a message turned
 * out to refer to them.
 */
@Component("attachmentSweep")
public class AttachmentSweep {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
  private static final int MOST = 10_000;

  /** Longer than any message takes from its examination to its record. */
  private static final Duration ASIDE = Duration.ofHours(1);

  private final Attachments attachments;
  private final Duration keep;
  private final Clock clock;

  AttachmentSweep(
      Attachments attachments,
      @Value("${hub.attachments.keep-unused:30d}") Duration keep,
      Clock clock) {
    this.attachments = attachments;
    this.keep = keep;
    this.clock = clock;
  }

  /** Digests of bytes that are old, or were set aside before; at most some thousands. */
  public List<String> candidates() {
    Instant before = clock.instant().minus(keep);
    try (Stream<Path> stored = attachments.stored();
        Stream<Path> aside = attachments.setAside()) {
      return Stream.concat(aside, stored.filter(file -> isOlder(file, before)))
          .map(file -> file.getFileName().toString())
          .distinct()
          .limit(MOST)
          .toList();
    }
  }

  /**
   * Takes the next step with each.
   *
   * @param unused those of the candidates that no message refers to
   */
  public void sweep(List<String> unused) {
    Set<String> nobodys = new HashSet<>(unused);
    int deleted = 0;
    try (Stream<Path> aside = attachments.setAside()) {
      for (Path file : aside.toList()) {
        deleted += again(file, nobodys) ? 1 : 0;
      }
    }
    Instant before = clock.instant().minus(keep);
    for (String digest : unused) {
      Path file = attachments.path(digest);
      if (Files.exists(file) && isOlder(file, before)) {
        move(file, attachments.aside(digest));
      }
    }
    if (deleted > 0) {
      LOG.info("{} attachments no message refers to were deleted", deleted);
    }
  }

  /** Whether something that was set aside could go for good. */
  private boolean again(Path file, Set<String> nobodys) {
    String digest = file.getFileName().toString();
    if (!nobodys.contains(digest)) {
      move(file, attachments.path(digest));
      return false;
    }
    return isOlder(file, clock.instant().minus(ASIDE)) && delete(file);
  }

  private void move(Path from, Path to) {
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      Files.setLastModifiedTime(to, FileTime.from(clock.instant()));
    } catch (NoSuchFileException byAnotherHub) {
      LOG.debug("another hub was faster with {}", from);
    } catch (IOException e) {
      throw new UncheckedIOException(from + " cannot be moved", e);
    }
  }

  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be deleted", e);
    }
  }

  private static boolean isOlder(Path file, Instant before) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException byAnotherHub) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
