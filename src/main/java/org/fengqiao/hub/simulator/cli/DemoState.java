package org.fengqiao.hub.simulator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a later start must know of the earlier ones: the last case number given, the cases shown.
 */
final class DemoState {

  private static final int FIRST_NUMBER = 1001;

  private final Path sequence;
  private final Path cases;

  DemoState(Path folder) {
    this.sequence = folder.resolve("next-case-number");
    this.cases = folder.resolve("cases");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number no earlier show used; kept before it is given out. */
  int nextNumber() {
    try {
      int next =
          Files.exists(sequence)
              ? Integer.parseInt(Files.readString(sequence).strip())
              : FIRST_NUMBER;
      Path part = sequence.resolveSibling("next-case-number.part");
      Files.writeString(part, Integer.toString(next + 1));
      Files.move(part, sequence, StandardCopyOption.ATOMIC_MOVE);
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hub case ids of all shows so far. */
  List<String> shown() {
    try {
      return Files.exists(cases) ? Files.readAllLines(cases, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remember(String hubCaseId) {
    try {
      Files.writeString(
          cases, hubCaseId + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
