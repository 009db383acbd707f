package org.fengqiao.hub.simulator.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.URI;
import java.nio.file.Path;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.slf4j.LoggerFactory;

/**
 * The least that the same libraries can do: a SOAP endpoint of the same contract that validates,
 * puts the document on a durable queue and answers; readers that post it on and acknowledge. No
 * ledger, no receipt, no translation, nothing of the hub's. Runs as a process of its own.
 */
public final class Baseline {

  private Baseline() {}

  /**
   * Runs until it is told to stop.
   *
   * @param args port to listen on, address to post to, data folder, folder of the demo certificates
   * @throws Exception when a part cannot start
   */
  public static void main(String[] args) throws Exception {
    quiet();
    Identity identity = DemoAuthority.in(Path.of(args[3]), Benchmark.PASSWORD).identity("hub");
    BaselineBroker broker = new BaselineBroker(Path.of(args[2]).resolve("baseline"));
    BaselineRelay relay = new BaselineRelay(broker, URI.create(args[1]), identity);
    BaselineDoor door = new BaselineDoor(broker, Integer.parseInt(args[0]), identity);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  door.stop();
                  relay.close();
                  broker.stop();
                }));
  }

  /** As quiet as the hub: a line for each message would be measured too. */
  private static void quiet() {
    level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
    level("org.apache.activemq.audit", Level.OFF);
    level("org.apache.activemq.artemis.core.server", Level.ERROR);
  }

  private static void level(String logger, Level level) {
    if (LoggerFactory.getLogger(logger) instanceof Logger logback) {
      logback.setLevel(level);
    }
  }
}
