package org.fengqiao.hub.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of what a newcomer changes to add a partner: routes, mappings and golden examples. The
 * build's own checks run in it as they run in the project, by a process that is at home there.
 *
 * @param folder where it is
 */
public record ProjectCopy(Path folder) {

  private static final List<String> PARTS =
      List.of("routes", "mappings", "src/test/resources/golden");

  /** Copies the project's files. */
  public static ProjectCopy in(Path folder) throws IOException {
    for (String part : PARTS) {
      FileSystemUtils.copyRecursively(Path.of(part), folder.resolve(part));
    }
    return new ProjectCopy(folder);
  }

  /** Adds what a README shows. */
  public ProjectCopy with(List<ReadmeExample> shown) throws IOException {
    for (ReadmeExample example : shown) {
      example.into(folder);
    }
    return this;
  }

  /** A folder or file of the copy. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /**
   * Runs test classes of the build in the copy.
   *
   * @param selectors names of test classes, or {@code class#method}
   * @return what failed, a line each; empty when all passed
   */
  List<String> failing(String... selectors) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(Checks.class.getName());
    command.addAll(List.of(selectors));
    Path said = folder.resolve("checks.txt");
    Process checks =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int exit = checks.waitFor();
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    if (exit > 1) {
      throw new UncheckedIOException(new IOException(String.join("\n", lines)));
    }
    return lines.stream().filter(line -> line.startsWith(Checks.FAILED)).toList();
  }

  /** Entries are found from another folder too. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }
}
