package org.fengqiao.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.RouteGraph.Arrow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture: what is not visible in {@code routes/} does not exist. */
class RouteFlowTests {

  /** Folders of mappings that no partner owns. */
  private static final Set<String> OF_NO_PARTNER =
      Set.of("canonical", "codes", "shared", "disclosure", "ferry");

  private List<Arrow> arrows = List.of();

  @BeforeEach
  void readRoutes() throws IOException {
    arrows = RouteGraph.read(Path.of("routes")).arrows;
    assertThat(arrows).isNotEmpty();
  }

  @Test
  void aRouteIsNamedAfterItsFile() {
    assertThat(arrows)
        .allSatisfy(
            arrow ->
                assertThat(arrow.file().getFileName().toString())
                    .as("file of route %s", arrow.id())
                    .matches("(\\d\\d-)?\\Q" + arrow.id() + "\\E\\.camel\\.yaml"));
  }

  @Test
  void aChannelCarriesTheNameOfTheOneRouteThatReadsIt() {
    assertThat(arrows)
        .filteredOn(arrow -> !arrow.reads().contains("{{"))
        .allSatisfy(arrow -> assertThat(arrow.reads()).isEqualTo(arrow.id()));
    assertThat(arrows).extracting(Arrow::from).doesNotHaveDuplicates();
  }

  @Test
  void everyDirectChannelIsReadBySomebody() {
    List<String> read = arrows.stream().map(Arrow::from).toList();
    assertThat(arrows)
        .flatExtracting(Arrow::to)
        .filteredOn(uri -> uri.startsWith("direct:") && !uri.contains("{{"))
        .allSatisfy(uri -> assertThat(read).contains(uri));
  }

  @Test
  void messagesOnlyMoveForward() {
    for (Arrow arrow : arrows) {
      for (String target : arrow.to()) {
        arrows.stream()
            .filter(reader -> reader.from().equals(target))
            .forEach(
                reader ->
                    assertThat(reader.order())
                        .as("%s sends to %s", arrow.id(), reader.id())
                        .isGreaterThan(arrow.order()));
      }
    }
  }

  @Test
  void everyRouteSaysWhatItIsForAndEveryStepHasAName() {
    assertThat(arrows)
        .allSatisfy(
            arrow -> {
              assertThat(arrow.description()).as("description of %s", arrow.id()).isNotBlank();
              if (!arrow.template()) {
                assertThat(arrow.stepsWithoutId())
                    .as("steps of %s without id", arrow.id())
                    .isEmpty();
              }
            });
  }

  @Test
  void noRouteKnowsAPartnerOrADialect() throws IOException {
    List<String> known = new ArrayList<>(names(Path.of("routes/partners")));
    known.addAll(names(Path.of("mappings")));
    known.removeAll(OF_NO_PARTNER);
    assertThat(known).contains("court-shinan", "centre-qingdao", "court-soap", "notary");

    for (Path folder : List.of(Path.of("routes/core"), Path.of("routes/channels"))) {
      for (String route : names(folder)) {
        assertThat(words(folder.resolve(route + ".yaml")))
            .as("words of %s/%s", folder, route)
            .doesNotContainAnyElementsOf(known);
      }
    }
  }

  /** Files and folders without their endings. */
  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", "")).toList();
    }
  }

  /** Without comments and descriptions, which are for people. */
  private static List<String> words(Path route) throws IOException {
    return Files.readAllLines(route).stream()
        .map(String::strip)
        .filter(line -> !line.startsWith("#") && !line.startsWith("description:"))
        .flatMap(line -> Stream.of(line.split("[^A-Za-z0-9-]+")))
        .toList();
  }

  @Test
  void routesCarryNoScripts() {
    assertThat(arrows)
        .allSatisfy(
            arrow ->
                assertThat(arrow.languages())
                    .as("languages in %s", arrow.id())
                    .isSubsetOf("simple", "constant", "header", "variable"));
  }
}
