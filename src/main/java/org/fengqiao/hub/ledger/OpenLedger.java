package org.fengqiao.hub.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The hub's database for a command beside the hub: the one named, the one that runs beside a hub,
 * or the one in the data folder, started for as long as the command needs it.
 */
public final class OpenLedger implements AutoCloseable {

  private static final int PORT_LINE = 3;

  private final DataSource source;
  private final @Nullable EmbeddedPostgres started;
  private final @Nullable DataFolder folder;

  private OpenLedger(
      DataSource source, @Nullable EmbeddedPostgres started, @Nullable DataFolder folder) {
    this.source = source;
    this.started = started;
    this.folder = folder;
  }

  /**
   * Opens a database that is named.
   *
   * @param url its JDBC address
   */
  public static OpenLedger at(String url, @Nullable String user, @Nullable String password) {
    DriverManagerDataSource source = new DriverManagerDataSource(url);
    source.setUsername(user);
    source.setPassword(password);
    return new OpenLedger(source, null, null);
  }

  /**
   * Opens the database of a data folder.
   *
   * @throws IOException when the folder cannot be read
   * @throws IllegalStateException when a hub has the folder and its database gives no answer
   */
  public static OpenLedger in(Path data) throws IOException {
    Optional<OpenLedger> running = running(data.resolve("postgres/postmaster.pid"));
    if (running.isPresent()) {
      return running.get();
    }
    DataFolder folder = DataFolder.claim(data);
    EmbeddedPostgres started = DatabaseStart.begin(data, 0).await();
    Flyway.configure().dataSource(started.getPostgresDatabase()).load().migrate();
    return new OpenLedger(started.getPostgresDatabase(), started, folder);
  }

  private static Optional<OpenLedger> running(Path postmaster) throws IOException {
    if (!Files.exists(postmaster)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(postmaster);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres";
    OpenLedger found = at(url, "postgres", null);
    return found.answers() ? Optional.of(found) : Optional.empty();
  }

  private boolean answers() {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The database. */
  public DataSource source() {
    return source;
  }

  @Override
  public void close() throws IOException {
    if (started != null) {
      started.close();
    }
    if (folder != null) {
      folder.close();
    }
  }
}
