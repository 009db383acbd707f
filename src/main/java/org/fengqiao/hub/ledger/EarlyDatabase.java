package org.fengqiao.hub.ledger;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Takes the data folder, then begins the start of the database beside the hub before anything else:
 * unpacking and initialising it takes seconds, and the beans that need it come late. Starts none
 * when {@code spring.datasource.url} names another database.
 */
public final class EarlyDatabase
    implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    Environment environment = context.getEnvironment();
    Path data = Path.of(environment.getRequiredProperty("hub.data"));
    DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
    beans.registerDisposableBean("dataFolder", DataFolder.claim(data)::close);
    if (!"none".equals(environment.getProperty("spring.datasource.url", "none"))) {
      return;
    }
    DatabaseStart start =
        DatabaseStart.begin(data, environment.getProperty("hub.database.port", Integer.class, 0));
    beans.registerSingleton("databaseStart", start);
    beans.registerDisposableBean("databaseStart", start::close);
  }
}
