package org.fengqiao.hub.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something compiled from files, compiled again when one of them changes if that is wanted
 * (development). What does not compile is reported to whoever asks; once mended, it works again.
 */
final class Reloading<T> {

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

  private synchronized T renewed() {
    var stamp = stamp();
    var now = held;
    if (now != null && now.stamp() == stamp) {
      return now.value();
    }
    var fresh = new Held<>(compile.get(), stamp);
    held = fresh;
    return fresh.value();
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
