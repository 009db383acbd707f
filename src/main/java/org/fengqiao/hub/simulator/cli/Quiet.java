package org.fengqiao.hub.simulator.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** Keeps the libraries of the simulated partners from writing between the lines of the show. */
final class Quiet {

  private Quiet() {}

  static void please() {
    LogManager.getLogManager().reset();
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
  }
}
