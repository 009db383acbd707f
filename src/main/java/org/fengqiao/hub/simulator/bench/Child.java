package org.fengqiao.hub.simulator.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that is measured, with the processes it starts in turn. */
final class Child implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path data;

  private Child(Process process, Path data) {
    this.process = process;
    this.data = data;
  }

  /**
   * Starts it.
   *
   * @param data its data folder, where a database it starts says which process it is
   * @param log gets everything it writes
   */
  static Child start(List<String> command, Map<String, String> environment, Path data, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(new File("/dev/null"));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return new Child(builder.start(), data);
    } catch (IOException e) {
      throw new BenchFailed(command.get(0) + " cannot be started", e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** The -X flags the process runs with, but for those that only watch it. */
  List<String> javaFlags() {
    try (Stream<String> words =
        Stream.of(Files.readString(Path.of("/proc/" + pid() + "/cmdline")).split("\0"))) {
      return words
          .filter(word -> word.startsWith("-X"))
          .filter(word -> !word.startsWith("-XX:StartFlightRecording"))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  Memory memory() {
    double database = database().mapToDouble(one -> kib(one.pid(), "smaps_rollup", "Pss:")).sum();
    return new Memory(
        Figures.round(kib(pid(), "status", "VmHWM:") / 1024), Figures.round(database / 1024));
  }

  Cpu cpu() {
    double own = seconds(process.toHandle());
    double database = database().mapToDouble(Child::seconds).sum();
    double bench = seconds(ProcessHandle.current());
    return new Cpu(own, database, bench, Machine.busySeconds() - own - database - bench);
  }

  /** The database's processes; they are no children, as its starter leaves them to the system. */
  private Stream<ProcessHandle> database() {
    try {
      String first = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
      return ProcessHandle.of(Long.parseLong(first.strip())).stream()
          .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
    } catch (IOException | RuntimeException e) {
      return Stream.empty();
    }
  }

  private static double seconds(ProcessHandle handle) {
    return handle.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
  }

  private static double kib(long pid, String file, String key) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/" + file))) {
      Optional<String> line = lines.filter(text -> text.startsWith(key)).findFirst();
      return line.map(text -> Double.parseDouble(text.replaceAll("[^0-9]", ""))).orElse(0.0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** Tells it to stop and waits; what is left after a minute is killed. */
  @Override
  public void close() {
    List<ProcessHandle> started = Stream.concat(process.descendants(), database()).toList();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
