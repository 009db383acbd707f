package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a run, and how hub and baseline are started in it. */
final class Workplace {

  private final BenchSettings settings;

  Workplace(BenchSettings settings) {
    this.settings = settings;
  }

  /** Makes the data folder new. */
  void prepare() {
    clear();
    try {
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw new BenchFailed("The folder " + settings.data() + " cannot be made", e);
    }
  }

  Path pki() {
    return settings.attach() == null ? settings.data().resolve("pki") : settings.pki();
  }

  /** The hub as {@code ./hub run} starts it, with its defaults; or the one that runs already. */
  Subject hub(int sinkPort) {
    @Nullable String attach = settings.attach();
    if (attach != null) {
      int colon = attach.lastIndexOf(':');
      return new Subject(
          "hub",
          new InetSocketAddress(
              attach.substring(0, colon), Integer.parseInt(attach.substring(colon + 1))),
          null);
    }
    int port = freePort();
    Map<String, String> environment =
        Map.of(
            "HUB_DATA", settings.data().toString(),
            "HUB_PARTNERPORT", Integer.toString(port),
            "HUB_PARTNER_PORT", Integer.toString(port),
            "HUB_OPERATORPORT", Integer.toString(freePort()),
            "CENTRE_QINGDAO_ENDPOINT", "https://localhost:" + sinkPort + "/api/v1");
    Path log = settings.result().resolve("hub.log");
    return local(
        "hub", port, Child.start(List.of("./hub", "run"), environment, settings.data(), log));
  }

  /** The baseline with the same Java and the same flags. */
  Subject baseline(int sinkPort, List<String> javaFlags) {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Baseline.class.getName());
    command.add(Integer.toString(port));
    command.add("https://localhost:" + sinkPort + "/api/v1/messages");
    command.add(settings.data().toString());
    command.add(pki().toAbsolutePath().toString()); // Tomcat has a base folder of its own
    Path log = settings.result().resolve("baseline.log");
    return local("baseline", port, Child.start(command, Map.of(), settings.data(), log));
  }

  private static Subject local(String name, int port, Child child) {
    return new Subject(name, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), child);
  }

  /** A free port below those the system gives to outgoing connections, so that it stays free. */
  private static int freePort() {
    for (int attempt = 0; attempt < 50; attempt++) {
      int port = 20_000 + ThreadLocalRandom.current().nextInt(10_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // In use: the next one.
      }
    }
    throw new BenchFailed("No port from 20000 to 29999 is free", null);
  }

  /** Deletes the data folder. */
  void clear() {
    if (!Files.exists(settings.data())) {
      return;
    }
    try (Stream<Path> files = Files.walk(settings.data())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new BenchFailed("The folder " + settings.data() + " cannot be deleted", e);
    }
  }
}
