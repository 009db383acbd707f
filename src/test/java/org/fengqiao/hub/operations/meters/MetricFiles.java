package org.fengqiao.hub.operations.meters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What dashboards and alert rules in {@code docker} ask Prometheus. */
public final class MetricFiles {

  /** The rules. */
  static final Path RULES = Path.of("docker/prometheus/rules.yaml");

  /** What is scraped. */
  static final Path PROMETHEUS = Path.of("docker/prometheus/prometheus.yaml");

  private static final Path DASHBOARDS = Path.of("docker/grafana/dashboards");

  /** Names of metrics have an engine before the first underscore; labels and functions have not. */
  private static final Pattern METRIC =
      Pattern.compile("\\b(hub|camel|artemis|hikaricp|jvm|process)_[a-z_]+\\b");

  private MetricFiles() {}

  /** Every metric that a dashboard or a rule names. */
  public static Set<String> metrics() {
    Set<String> names = new TreeSet<>();
    Stream.concat(panels(), rules())
        .forEach(
            question -> METRIC.matcher(question).results().forEach(it -> names.add(it.group())));
    return names;
  }

  /** Every question of every panel. */
  static Stream<String> panels() {
    return dashboards().stream()
        .flatMap(board -> board.path("panels").valueStream())
        .flatMap(panel -> panel.path("targets").valueStream())
        .map(target -> target.path("expr").asString());
  }

  /** Every question of every rule. */
  static Stream<String> rules() {
    return yaml(RULES)
        .path("groups")
        .valueStream()
        .flatMap(group -> group.path("rules").valueStream())
        .map(rule -> rule.path("expr").asString());
  }

  static List<JsonNode> dashboards() {
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      return files.sorted().map(file -> JsonMapper.shared().readTree(file.toFile())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(Path file) {
    return new YAMLMapper().readTree(file.toFile());
  }
}
