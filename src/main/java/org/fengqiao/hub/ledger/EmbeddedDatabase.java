package org.fengqiao.hub.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A real PostgreSQL beside the hub, used unless {@code spring.datasource.url} names another one.
 * Its data stays in the data folder, and every commit reaches the disk before it is answered.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
@ConditionalOnMissingBean(DataSource.class)
class EmbeddedDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres(
      @Value("${hub.data}") Path data, @Value("${hub.database.port:0}") int port)
      throws IOException {
    Path folder = Files.createDirectories(data.toAbsolutePath()).resolve("postgres");
    new LeftBehindPostmaster(folder).end();
    LOG.info("starting PostgreSQL in {}", folder);
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(data.toAbsolutePath().resolve("postgres-binaries").toFile())
        .setPort(port)
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
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(
      EmbeddedPostgres postgres, @Value("${hub.database.connections:24}") int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    pool.setMaximumPoolSize(connections);
    pool.setPoolName("ledger");
    return pool;
  }
}
