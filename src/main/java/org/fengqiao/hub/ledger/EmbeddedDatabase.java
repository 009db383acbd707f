package org.fengqiao.hub.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
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

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres(
      ObjectProvider<DatabaseStart> begun,
      @Value("${hub.data}") Path data,
      @Value("${hub.database.port:0}") int port) {
    DatabaseStart start = begun.getIfAvailable(() -> DatabaseStart.begin(data, port));
    return start.await();
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
