package org.fengqiao.hub;

import org.fengqiao.hub.ledger.EarlyDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Starts the hub: intake, casework and delivery joined by the routes under {@code routes/}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@ComponentScan(
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.fengqiao\\.hub\\.simulator\\..*"))
public class Hub {

  /**
   * Runs the hub until it is told to stop. A hub that cannot start ends with status 1, whatever
   * threads its parts have begun.
   *
   * @param args Spring Boot arguments; every setting can be given as {@code --name=value}
   */
  public static void main(String[] args) {
    boolean started = false;
    try {
      SpringApplication application = new SpringApplication(Hub.class);
      application.addInitializers(new EarlyDatabase());
      application.run(args);
      started = true;
    } finally {
      if (!started) {
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
