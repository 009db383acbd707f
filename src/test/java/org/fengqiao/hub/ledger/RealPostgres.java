package org.fengqiao.hub.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One real PostgreSQL for all ledger tests of a build; every test makes its own cases in it. */
public final class RealPostgres {

  private static final DataSource DATA_SOURCE = start();

  private RealPostgres() {}

  private static DataSource start() {
    try {
      DataSource source = EmbeddedPostgres.builder().start().getPostgresDatabase();
      Flyway.configure().dataSource(source).load().migrate();
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  /** Runs statements against it. */
  public static JdbcTemplate jdbc() {
    return new JdbcTemplate(DATA_SOURCE);
  }

  /** Runs work in one transaction. */
  public static TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(DATA_SOURCE));
  }
}
