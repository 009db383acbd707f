package org.fengqiao.hub.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.ledger.operations.Starts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes that this hub started, and on which program, routes and mappings. */
@Component
class StartBook {

  private final Starts starts;
  private final Clock clock;
  private final Path routes;
  private final Path mappings;

  StartBook(
      Starts starts,
      Clock clock,
      @Value("${hub.routes:routes}") Path routes,
      @Value("${hub.mappings:mappings}") Path mappings) {
    this.starts = starts;
    this.clock = clock;
    this.routes = routes;
    this.mappings = mappings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    starts.note(
        new Starts.Start(
            clock.instant(), node(), digest(program()), digest(routes), digest(mappings)));
  }

  private static String node() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (java.net.UnknownHostException nameless) {
      return "localhost";
    }
  }

  /** The folder of classes, or the archive they were packed into. */
  private static Path program() {
    try {
      return Path.of(StartBook.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    }
  }

  /** Over the names and contents of all files below; a file that is moved makes another digest. */
  static String digest(Path top) {
    try (Stream<Path> all = Files.walk(top)) {
      List<String> lines =
          all.filter(Files::isRegularFile).sorted().map(file -> line(top, file)).toList();
      return Digests.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + top, e);
    }
  }

  private static String line(Path top, Path file) {
    try {
      return top.relativize(file) + " " + Digests.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
