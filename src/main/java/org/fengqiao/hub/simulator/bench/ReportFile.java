package org.fengqiao.hub.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as JSON. */
final class ReportFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportFile() {}

  static String json(Report report) {
    return JSON.writeValueAsString(report);
  }

  static void write(Report report, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, json(report) + "\n");
    } catch (IOException e) {
      throw new BenchFailed("The result cannot be written to " + file, e);
    }
  }
}
