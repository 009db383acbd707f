package org.fengqiao.hub.risk.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hub's own screening and what it needs of the ledger, over a database of their own: beans are
 * made when they are asked for, so that no setting of any other part of the hub is needed.
 */
final class BenchContext implements AutoCloseable {

  /** What a hub starts around its ledger. */
  private static final String NOT_NEEDED = ".*\\.(OutboxRelay|EmbeddedDatabase|EarlyDatabase)";

  private final EmbeddedPostgres server;
  private final HikariDataSource pool = new HikariDataSource();
  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

  BenchContext(Path data) throws IOException {
    Files.createDirectories(data);
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.resolve("postgres"))
            .setOverrideWorkingDirectory(data.resolve("postgres-binaries").toFile())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "128MB")
            .start();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    pool.setMaximumPoolSize(4);
    Flyway.configure().dataSource(pool).load().migrate();
    open(data);
  }

  private void open(Path data) {
    beans
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "bench", Map.of("hub.risk.key-file", data.resolve("risk.key").toString())));
    beans.registerBean(DataSource.class, () -> pool);
    beans.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    beans.registerBean(Clock.class, Clock::systemUTC);
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans);
    scanner.getBeanDefinitionDefaults().setLazyInit(true);
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(NOT_NEEDED)));
    scanner.scan(
        "org.fengqiao.hub.canonical",
        "org.fengqiao.hub.partner",
        "org.fengqiao.hub.ledger",
        "org.fengqiao.hub.risk");
    beans.refresh();
  }

  <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  TransactionTemplate transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  @Override
  public void close() throws IOException {
    beans.close();
    pool.close();
    server.close();
  }
}
