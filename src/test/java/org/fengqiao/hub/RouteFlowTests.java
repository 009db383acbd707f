package org.fengqiao.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.hub.RouteGraph.Arrow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture: what is not visible in {@code routes/} does not exist. */
class RouteFlowTests {

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
  void routesCarryNoScripts() {
    assertThat(arrows)
        .allSatisfy(
            arrow ->
                assertThat(arrow.languages())
                    .as("languages in %s", arrow.id())
                    .isSubsetOf("simple", "constant", "header", "variable"));
  }
}
