package org.fengqiao.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every edge case has its lines in {@code edge-cases.csv}, one a part of its treatment, and each
 * names a test that really is there.
 */
class EdgeCasesTests {

  private static final int CASES = 48;

  /** What is not built yet, by its row; a line may say "open" for no other. */
  private static final Set<Integer> OPEN = Set.of();

  private final List<Line> lines = lines();

  /** One line of the table. */
  private record Line(int row, String treatment, String test) {

    static Line of(String text) {
      String[] cells = text.split(",", 4);
      return new Line(Integer.parseInt(cells[0]), cells[2], cells[3]);
    }

    boolean isOpen() {
      return test.startsWith("open: ");
    }
  }

  private static List<Line> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/edge-cases.csv")).stream()
          .filter(line -> Character.isDigit(line.charAt(0)))
          .map(Line::of)
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyCaseHasItsLinesInOrderEachWithATreatment() {
    assertThat(lines.stream().map(Line::row).distinct())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, CASES).boxed().toList());
    assertThat(lines).extracting(Line::row).isSorted();
    assertThat(lines).extracting(Line::test).doesNotHaveDuplicates();
    assertThat(lines).extracting(Line::treatment).isSubsetOf("E", "W", "M", "A");
  }

  @Test
  void whatIsOpenIsKnownToBe() {
    assertThat(lines).filteredOn(Line::isOpen).extracting(Line::row).hasSameElementsAs(OPEN);
  }

  @Test
  void everyProofIsThere() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.fengqiao.hub");
    assertThat(lines)
        .filteredOn(line -> !line.isOpen())
        .allSatisfy(line -> assertThat(exists(tests, line.test())).as(line.test()).isTrue());
  }

  private static boolean exists(JavaClasses tests, String proof) {
    String[] names = proof.split("#");
    return tests.stream()
        .filter(type -> type.getSimpleName().equals(names[0]))
        .map(JavaClass::getAllMethods)
        .anyMatch(
            methods ->
                methods.stream()
                    .filter(method -> method.getName().equals(names[1]))
                    .anyMatch(
                        method ->
                            method.getAnnotations().stream()
                                .anyMatch(
                                    it -> it.getRawType().getSimpleName().matches(".*Test"))));
  }
}
