package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param processor its name
 * @param cores how many the Java machine sees
 * @param memoryMiB of the whole machine
 * @param system name and version
 * @param java version
 */
public record Machine(String processor, int cores, long memoryMiB, String system, String java) {

  static Machine here() {
    String memory = value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
    return new Machine(
        value("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        memory.isEmpty() ? 0 : Long.parseLong(memory) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
  }

  /** Processor time used on the whole machine since it started, over all cores. */
  static double busySeconds() {
    String[] ticks = value("/proc/stat", "cpu ", ' ').split(" +");
    double busy = 0;
    for (int kind = 0; kind < Math.min(ticks.length, 8); kind++) {
      boolean idle = kind == 3 || kind == 4;
      busy += idle || ticks[kind].isEmpty() ? 0 : Double.parseDouble(ticks[kind]);
    }
    return busy / 100;
  }

  private static String value(String file, String key) {
    return value(file, key, ':');
  }

  private static String value(String file, String key, char divider) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(divider) + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
