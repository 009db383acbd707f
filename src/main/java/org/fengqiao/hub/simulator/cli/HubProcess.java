package org.fengqiao.hub.simulator.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.pki.Identity;

/** The hub as a child process: started, waited for, drained with SIGTERM. */
final class HubProcess {

  private static final String MAIN = "org.fengqiao.hub.Hub";
  private static final Duration START = Duration.ofSeconds(300);
  private static final Duration DRAIN = Duration.ofSeconds(110);
  private static final int LINES_TOLD = 3;

  private final Instant begun = Instant.now();
  private final Process process;
  private final Path log;

  private HubProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the hub.
   *
   * @param classPath where its classes are
   * @param log gets everything it writes
   * @param arguments Spring Boot arguments
   * @param environment added to this program's own
   */
  static HubProcess start(
      String classPath, Path log, List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>(ownSession());
    command.add(ProcessHandle.current().info().command().orElse("java"));
    String flags =
        environment.getOrDefault(
            "HUB_JVM_FLAGS", System.getenv().getOrDefault("HUB_JVM_FLAGS", "-Xmx448m"));
    command.addAll(List.of(flags.trim().split("\\s+")));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", classPath));
    command.add(MAIN);
    command.addAll(arguments);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.environment().putAll(environment);
      return new HubProcess(builder.start(), log);
    } catch (IOException e) {
      throw new Stopped(
          "The hub could not be started: " + e.getMessage(), "枢纽无法启动：" + e.getMessage());
    }
  }

  /** Waits until the hub says it is ready; returns how long that is after its start. */
  Duration awaitReady(Identity identity, int operatorPort) throws InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    URI health = URI.create("https://localhost:" + operatorPort + "/actuator/health/readiness");
    HttpRequest question = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    while (Duration.between(begun, Instant.now()).compareTo(START) < 0) {
      if (!process.isAlive()) {
        throw ended();
      }
      if (ready(client, question)) {
        return Duration.between(begun, Instant.now());
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new Stopped(
        "The hub was not ready after " + START.toSeconds() + " s: see " + log,
        "枢纽 " + START.toSeconds() + " 秒内未就绪：请查看 " + log);
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Ends when the hub ends. */
  void join() throws InterruptedException {
    process.waitFor();
  }

  /** Lets the hub finish what it works on; after a while, ends it all the same. */
  boolean drain() {
    process.destroy();
    try {
      if (process.waitFor(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }

  /** Its exit code, once it has ended. */
  int exitValue() {
    return process.exitValue();
  }

  /** Why the hub ended by itself, in the words of its own log. */
  Stopped ended() {
    String words = lastErrors();
    return new Stopped(
        "The hub ended with status " + process.exitValue() + ", see " + log + ": " + words,
        "枢纽已退出（状态 " + process.exitValue() + "），详见 " + log);
  }

  private String lastErrors() {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      List<String> errors =
          lines.filter(l -> l.contains("ERROR") || l.startsWith("Caused by:")).toList();
      return String.join(
          " | ", errors.subList(Math.max(0, errors.size() - LINES_TOLD), errors.size()));
    } catch (IOException | java.io.UncheckedIOException e) {
      return "the log cannot be read";
    }
  }

  private static boolean ready(HttpClient client, HttpRequest question)
      throws InterruptedException {
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  // Ctrl-C goes to the whole foreground group; the hub is drained by us, in order, not by the
  // terminal.
  private static List<String> ownSession() {
    return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
  }
}
