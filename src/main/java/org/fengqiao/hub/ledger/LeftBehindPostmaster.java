package org.fengqiao.hub.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server of a hub that was killed: it outlives its parent and holds the data folder.
 * It is ended before a new one starts; committed data is safe either way.
 */
class LeftBehindPostmaster {

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehindPostmaster.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path pidFile;

  LeftBehindPostmaster(Path dataFolder) {
    pidFile = dataFolder.resolve("postmaster.pid");
  }

  /** Ends it, if there is one, and waits until it is gone. */
  void end() throws IOException {
    Optional<ProcessHandle> server = find();
    if (server.isPresent()) {
      LOG.warn("ending the database server of an earlier hub (process {})", server.get().pid());
      end(server.get());
    }
    Files.deleteIfExists(pidFile);
  }

  private Optional<ProcessHandle> find() throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  private static void end(ProcessHandle server) throws IOException {
    // SIGINT is PostgreSQL's fast shutdown: sessions are cut, the checkpoint is written
    new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      server.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IOException("cannot end the database server left behind", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
