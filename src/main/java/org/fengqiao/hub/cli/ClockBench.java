package org.fengqiao.hub.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengqiao.hub.ledger.OpenLedger;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./hub bench clocks}: how long a ledger with a million open clocks takes to find and fire
 * those that are due in one minute, on a real PostgreSQL that forces every commit to the disk.
 */
final class ClockBench {

  private static final String HELP =
      """
      ./hub bench clocks [options]: a ledger full of open clocks, and the due ones of a minute fired
        --clocks=1000000     open clocks, one a case, their ends spread evenly over thirty days
        --minutes=30         minutes that are fired and measured
        --at-once=5000       clocks that all end at one midnight, fired and measured after that
        --data=FOLDER        data of the run, made new and deleted (target/bench-clocks)
        --result=FOLDER      bench-clocks.json (target/bench)\
      """;

  private ClockBench() {}

  /** Exit status 0: measured; 2: wrong use. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    List<String> given = List.of(args);
    if (given.contains("--help")) {
      System.out.println(HELP);
      return;
    }
    Path data = Path.of(text(given, "data", "target/bench-clocks"));
    Path result = Files.createDirectories(Path.of(text(given, "result", "target/bench")));
    FileSystemUtils.deleteRecursively(data);
    ClockLoad load;
    try (OpenLedger ledger = OpenLedger.in(data)) {
      load =
          new ClockLoad(
              ledger.source(),
              number(given, "clocks", 1_000_000),
              number(given, "minutes", 30),
              number(given, "at-once", 5_000));
      ClockLoad.Report report = load.run(System.out);
      Path file = result.resolve("bench-clocks.json");
      Files.writeString(
          file,
          JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .build()
                  .writeValueAsString(report)
              + "\n");
      System.out.println(report.inWords() + "\nwritten to " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clear(data);
  }

  /** The database may still be ending: what it leaves is cleared by the next run. */
  private static void clear(Path data) {
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      System.out.printf("left for the next run to delete: %s (%s)%n", data, e.getMessage());
    }
  }

  private static String text(List<String> args, String name, String otherwise) {
    String key = "--" + name + "=";
    return args.stream()
        .filter(arg -> arg.startsWith(key))
        .map(arg -> arg.substring(key.length()))
        .findFirst()
        .orElse(otherwise);
  }

  private static int number(List<String> args, String name, int otherwise) {
    String given = text(args, name, Integer.toString(otherwise));
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException e) {
      System.err.printf(
          "hub: --%s must be a number, it is %s / --%s 须为数字，现为 %s%n", name, given, name, given);
      System.exit(2);
      return otherwise;
    }
  }
}
