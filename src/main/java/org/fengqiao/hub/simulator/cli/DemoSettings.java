package org.fengqiao.hub.simulator.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the demo's parts live.
 *
 * @param data everything the hub and the simulated partners keep
 * @param ports by name: partner, operator, court-shinan, court-jimo, platform, centre, arbitration,
 *     notary, bank, pingdu-files, control
 * @param once end after the summary, with status 0 when every case came back
 * @param step what the simulated centre waits between its steps
 * @param patience how long the show may take in all
 */
record DemoSettings(
    Path data, Map<String, Integer> ports, boolean once, Duration step, Duration patience) {

  static final String PASSWORD = "changeit";

  /** Reads {@code --name=value}; what is not given has the default the script documents. */
  static DemoSettings parse(String[] args) {
    Map<String, String> given = new HashMap<>();
    for (String arg : args) {
      String[] pair = arg.replaceFirst("^--", "").split("=", 2);
      given.put(pair[0], pair.length == 2 ? pair[1] : "true");
    }
    Map<String, Integer> ports = new HashMap<>();
    Map.of(
            "partner", 8443,
            "operator", 9443,
            "court-shinan", 9601,
            "court-jimo", 9602,
            "centre", 9701,
            "arbitration", 9703,
            "regulator", 9705,
            "regulator-files", 9715,
            "peer", 9716,
            "control", 9790)
        .forEach((name, port) -> ports.put(name, number(given, name + "-port", port)));
    ports.put("notary", number(given, "notary-port", 9704));
    ports.put("pingdu-files", number(given, "pingdu-files-port", 9613));
    ports.put("bank", number(given, "bank-port", 9707));
    ports.put("platform", number(given, "platform-port", 9604));
    return new DemoSettings(
        // Tomcat would look for a relative key store in a folder of its own
        Path.of(given.getOrDefault("data", "data")).toAbsolutePath(),
        Map.copyOf(ports),
        given.containsKey("once"),
        Duration.ofMillis(number(given, "step", 700)),
        Duration.ofSeconds(number(given, "patience", 120)));
  }

  int port(String name) {
    Integer port = ports.get(name);
    if (port == null) {
      throw new IllegalArgumentException("there is no port called " + name);
    }
    return port;
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    String text = given.get(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
