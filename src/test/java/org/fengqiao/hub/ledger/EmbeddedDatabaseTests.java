package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database beside the hub keeps what it confirmed, whatever became of the hub before. */
class EmbeddedDatabaseTests {

  @TempDir private Path data;

  @Test
  void everyCommitReachesTheDisk() throws IOException {
    try (EmbeddedPostgres postgres = start()) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        assertThat(ask(postgres, "show " + setting)).as(setting).isEqualTo("on");
      }
    }
  }

  @Test
  void aSecondStartFindsItsData() throws IOException {
    try (EmbeddedPostgres first = start()) {
      new JdbcTemplate(first.getPostgresDatabase())
          .execute("create table kept as select 'still here'::text as word");
    }
    try (EmbeddedPostgres second = start()) {
      assertThat(ask(second, "select word from kept")).isEqualTo("still here");
    }
  }

  private EmbeddedPostgres start() {
    return DatabaseStart.begin(data, 0).await();
  }

  private static String ask(EmbeddedPostgres postgres, String question) {
    return String.valueOf(
        new JdbcTemplate(postgres.getPostgresDatabase()).queryForObject(question, String.class));
  }
}
