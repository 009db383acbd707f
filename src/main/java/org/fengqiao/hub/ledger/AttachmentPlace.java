package org.fengqiao.hub.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** In which store the attachments lie that the ledger's messages refer to: one for all hubs. */
@Component
public class AttachmentPlace {

  /**
   * A store.
   *
   * @param name kept in the store itself
   * @param node the machine that named it first
   * @param folder where it lay for that machine
   */
  public record Store(UUID name, String node, String folder) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  AttachmentPlace(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The ledger's store: this one when there was none before. */
  public Store agreed(UUID name, String node, Path folder) {
    jdbc.update(
        "insert into attachment_place (store, node, folder, since) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        name,
        node,
        folder.toString(),
        clock.instant().atOffset(ZoneOffset.UTC));
    return jdbc.query("select store, node, folder from attachment_place", AttachmentPlace::store)
        .get(0);
  }

  /** The one there was is lost; from now on it is this one. */
  public void adopt(UUID name, String node, Path folder) {
    jdbc.update("delete from attachment_place");
    agreed(name, node, folder);
  }

  private static Store store(ResultSet row, int number) throws SQLException {
    return new Store(
        row.getObject("store", UUID.class), row.getString("node"), row.getString("folder"));
  }
}
