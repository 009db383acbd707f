package org.fengqiao.hub.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something compiled from files, compiled again when it is told to, or when one of them changes if
 * that is wanted (development). What does not compile is refused, and the last good one goes on.
 */
final class Reloading<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

  private final List<Path> folders;
  private final Supplier<T> compile;
  private final boolean watch;
  private volatile @Nullable Held<T> held;

  private record Held<T>(T value, long stamp) {}

  /**
   * A holder that compiles at first use.
   *
   * @param folders whose files count; folders inside them do not
   * @param watch whether to look for changes at each use
   */
  Reloading(List<Path> folders, boolean watch, Supplier<T> compile) {
    this.folders = folders;
    this.watch = watch;
    this.compile = compile;
  }

  T get() {
    var now = held;
    return now != null && (!watch || now.stamp() == stamp()) ? now.value() : renewed();
  }

  /**
   * Compiles again now.
   *
   * @throws TranslationFailed when that fails; the last good one goes on
   */
  synchronized void reload() {
    var stamp = stamp();
    held = new Held<>(compile.get(), stamp);
  }

  private synchronized T renewed() {
    var stamp = stamp();
    var now = held;
    if (now != null && now.stamp() == stamp) {
      return now.value();
    }
    if (now == null) {
      var first = new Held<>(compile.get(), stamp);
      held = first;
      return first.value();
    }
    var next = new Held<>(compiledOr(now.value()), stamp);
    held = next;
    return next.value();
  }

  private T compiledOr(T lastGood) {
    try {
      return compile.get();
    } catch (TranslationFailed | UncheckedIOException refused) {
      LOG.warn("a changed mapping is refused, the last good one goes on: {}", refused.getMessage());
      return lastGood;
    }
  }

  private long stamp() {
    long stamp = 17;
    for (Path folder : folders) {
      try (var files = Files.list(folder)) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          stamp = 31 * stamp + file.hashCode();
          stamp = 31 * stamp + Files.getLastModifiedTime(file).toMillis();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(folder + " cannot be read", e);
      }
    }
    return stamp;
  }
}
