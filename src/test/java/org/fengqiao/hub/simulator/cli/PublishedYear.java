package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The calendar of a year as the State Council might publish it, for a hub that runs. */
final class PublishedYear {

  private static final Path OF_2026 = Path.of("mappings/codes/public-holidays.csv");

  private final Path data;
  private final Path file;

  private PublishedYear(Path data, Path file) {
    this.data = data;
    this.file = file;
  }

  /** Its days off are those of 2026 and this one; the hub keeps its things in the folder. */
  static PublishedYear with(LocalDate off, Path data) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(OF_2026)) {
      if (line.startsWith("value,")) {
        lines.add(line);
      } else if (line.startsWith("2026-") && line.contains(",OFF,")) {
        lines.add(line.replaceFirst("2026", Integer.toString(off.getYear())));
      }
    }
    if (lines.stream().noneMatch(it -> it.startsWith(off.toString()))) {
      lines.add(off + ",停市日,Day off,OFF,,,");
    }
    return new PublishedYear(data, Files.write(data.resolve("published.csv"), lines));
  }

  /** What {@code ./hub calendar load} runs, without the build that comes before it. */
  void load() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Shipped.classPath(),
            "org.fengqiao.hub.cli.Calendar",
            "load",
            file.toString());
    command.environment().put("HUB_DATA", data.toString());
    Process loading = command.redirectErrorStream(true).start();
    String said = new String(loading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(loading.waitFor()).as(said).isZero();
  }
}
