package org.fengqiao.hub.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database beside the hub on its way up, so that the rest of the start need not wait for it. */
final class DatabaseStart {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);

  private final CompletableFuture<EmbeddedPostgres> server;

  private DatabaseStart(CompletableFuture<EmbeddedPostgres> server) {
    this.server = server;
  }

  /**
   * Begins the start and returns at once.
   *
   * @param data the hub's data folder
   * @param port its port, 0 for a free one
   */
  static DatabaseStart begin(Path data, int port) {
    CompletableFuture<EmbeddedPostgres> server =
        CompletableFuture.supplyAsync(() -> start(data, port), DatabaseStart::inBackground);
    return new DatabaseStart(server);
  }

  /**
   * The server, once it takes connections.
   *
   * @throws IllegalStateException when it cannot be started
   */
  EmbeddedPostgres await() {
    try {
      return server.join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "PostgreSQL beside the hub does not start, its postgres.log says why", e.getCause());
    }
  }

  /** Ends the server of a hub that could not start itself. */
  void close() throws IOException {
    if (!server.isCompletedExceptionally()) {
      server.join().close();
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "database-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static EmbeddedPostgres start(Path data, int port) {
    try (HeldPort held = HeldPort.of(port)) {
      Path folder = Files.createDirectories(data.toAbsolutePath()).resolve("postgres");
      new LeftBehindPostmaster(folder).end();
      LOG.info("starting PostgreSQL in {}", folder);
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder)
          .setCleanDataDirectory(false)
          .setOverrideWorkingDirectory(data.toAbsolutePath().resolve("postgres-binaries").toFile())
          .setPort(held.number())
          // its own hook would stop the database while the hub still drains
          .setRegisterShutdownHook(false)
          .setOutputRedirector(Redirect.appendTo(data.resolve("postgres.log").toFile()))
          .setErrorRedirector(Redirect.appendTo(data.resolve("postgres.log").toFile()))
          .setPGStartupWait(Duration.ofSeconds(60))
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("max_connections", "60")
          .setServerConfig("shared_buffers", "128MB")
          .setServerConfig("wal_buffers", "16MB")
          .setServerConfig("max_wal_size", "2GB")
          .setServerConfig("checkpoint_timeout", "15min")
          .setServerConfig("listen_addresses", "127.0.0.1")
          // rows must not reach the log through error details
          .setServerConfig("log_error_verbosity", "terse")
          .setServerConfig("log_min_error_statement", "panic")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
