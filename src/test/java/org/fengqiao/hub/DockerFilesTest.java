package org.fengqiao.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** No container engine is needed to see that the container files speak of this project. */
class DockerFilesTest {

  private static final Path COMPOSE = Path.of("docker/compose.yaml");
  private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
  private static final Set<String> SPRING =
      Set.of("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");

  @Test
  void everySettingOfTheHubThatComposeGivesExists() throws IOException {
    Set<String> settings = settings();

    assertThat(compose().path("services").path("hub").path("environment").propertyNames())
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(SPRING.contains(name) || settings.contains(name)).as(name).isTrue());
  }

  @Test
  void everyAddressOfAPartnerCanBeGivenToTheContainer() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("routes/partners"))) {
      for (Path file : files.toList()) {
        Pattern.compile("\\$\\{([A-Z_]+):")
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> asked.add(found.group(1)));
      }
    }

    assertThat(Files.readAllLines(Path.of("docker/partners.env.example")))
        .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
        .extracting(line -> line.substring(0, line.indexOf('=')))
        .containsExactlyInAnyOrderElementsOf(asked);
    assertThat(
            compose().path("services").path("hub").path("env_file").path(0).path("path").asString())
        .isEqualTo("partners.env");
  }

  @Test
  void everyEngineTheHubWaitsForHasAHealthCheck() throws IOException {
    JsonNode services = compose().path("services");

    assertThat(services.path("hub").path("depends_on").propertyNames())
        .containsExactlyInAnyOrder("postgres", "artemis")
        .allSatisfy(
            name -> assertThat(services.path(name).path("healthcheck").isObject()).isTrue());
  }

  @Test
  void composeCarriesNoSecretAndPublishesThePartnersPortAlone() throws IOException {
    JsonNode services = compose().path("services");

    assertThat(Files.readString(COMPOSE).lines())
        .filteredOn(line -> line.matches(".*PASSWORD: .*"))
        .isNotEmpty()
        .allMatch(line -> line.contains("${") && line.contains(":?"));
    assertThat(services.path("hub").path("ports").valueStream().map(JsonNode::asString))
        .containsExactly("8443:8443");
    assertThat(services.path("postgres").has("ports")).isFalse();
    assertThat(services.path("artemis").has("ports")).isFalse();
  }

  @Test
  void everythingTheImageCopiesFromTheProjectIsThere() throws IOException {
    List<String> sources =
        matches(DOCKERFILE, "(?m)^COPY (?!--from)(.+) \\S+$").map(m -> m.group(1)).toList();

    assertThat(sources).isNotEmpty().allSatisfy(s -> assertThat(Path.of(s)).exists());
  }

  @Test
  void theImageStartsTheRealMainClassAndNotAsRoot() throws IOException {
    String text = Files.readString(DOCKERFILE, StandardCharsets.UTF_8);

    assertThat(text).contains("\"" + Hub.class.getName() + "\"").containsPattern("(?m)^USER hub$");
  }

  @Test
  void whatHubsOfOneLedgerShareIsAVolumeOfItsOwn() throws IOException {
    JsonNode hub = compose().path("services").path("hub");
    String shared = hub.path("environment").path("HUB_ATTACHMENTS_FOLDER").asString();

    assertThat(hub.path("volumes").valueStream().map(JsonNode::asString))
        .contains("attachments:" + shared, "hub-data:/hub/data");
    assertThat(Files.readString(DOCKERFILE)).contains("chown hub /hub/data " + shared);
  }

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(Files.readString(COMPOSE, StandardCharsets.UTF_8));
  }

  private static Set<String> settings() throws IOException {
    String text = Files.readString(Path.of("src/main/resources/application.yaml"));
    Set<String> names = new TreeSet<>();
    collect(new YAMLMapper().readTree(text).path("hub"), "HUB", names);
    return names;
  }

  private static void collect(JsonNode node, String prefix, Set<String> names) {
    names.add(prefix);
    for (String name : node.propertyNames()) {
      String variable = prefix + "_" + name.replace("-", "").toUpperCase(Locale.ROOT);
      collect(node.path(name), variable, names);
    }
  }

  private static Stream<MatchResult> matches(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern).matcher(Files.readString(file)).results().toList().stream();
  }
}
