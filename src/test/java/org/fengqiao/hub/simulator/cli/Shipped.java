package org.fengqiao.hub.simulator.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The hub as it ships: the build's jar and libraries, mapped from the class-data archive when there
 * is one. Where no jar was built (a single class run from a workbench) its classes as compiled.
 */
final class Shipped {

  /** Names the jar; set by the build once it has packaged what it tests. */
  private static final String JAR = "hub.jar";

  private static final String ARCHIVE = "hub.archive";

  private Shipped() {}

  static String classPath() {
    String jar = System.getProperty(JAR);
    return jar == null ? compiled() : jar + File.pathSeparator + libraries(Path.of(jar));
  }

  /** These flags of a JVM, and what makes it start quickly. */
  static String quick(String flags) {
    String archive = System.getProperty(ARCHIVE);
    return archive == null || !Files.isRegularFile(Path.of(archive))
        ? flags
        : flags + " -XX:SharedArchiveFile=" + archive + " -Xlog:cds=off";
  }

  private static String libraries(Path jar) {
    return jar.resolveSibling("lib") + "/*";
  }

  private static String compiled() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
