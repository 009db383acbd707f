package org.fengqiao.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The routes under {@code routes/} as a graph: what each reads, where each sends. */
final class RouteGraph {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** One route or template; {@code order} is its file's number, its place in the flow. */
  record Arrow(
      Path file,
      int order,
      String id,
      String description,
      String from,
      List<String> to,
      List<String> languages,
      List<String> stepsWithoutId,
      boolean template) {

    String reads() {
      return from.replaceFirst("^(direct|jms:queue|timer):", "");
    }
  }

  final List<Arrow> arrows = new ArrayList<>();

  static RouteGraph read(Path routes) throws IOException {
    RouteGraph graph = new RouteGraph();
    try (Stream<Path> files = Files.walk(routes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".camel.yaml")).sorted().toList()) {
        for (JsonNode node : YAML.readTree(file.toFile())) {
          graph.arrows.add(arrow(file, node));
        }
      }
    }
    return graph;
  }

  private static Arrow arrow(Path file, JsonNode node) {
    boolean template = node.has("routeTemplate");
    JsonNode outer = node.path(template ? "routeTemplate" : "route");
    JsonNode route = template && outer.has("route") ? outer.path("route") : outer;
    List<String> to = new ArrayList<>();
    List<String> languages = new ArrayList<>();
    List<String> anonymous = new ArrayList<>();
    JsonNode from = route.path("from");
    walk(from.path("steps"), to, languages, anonymous);
    return new Arrow(
        file,
        order(file),
        outer.path("id").asString(),
        outer.path("description").asString(""),
        uri(from),
        to,
        languages,
        anonymous,
        template);
  }

  /**
   * An address written in one piece, or as scheme and name; together or not, one route reads it.
   */
  private static String uri(JsonNode endpoint) {
    String uri = endpoint.path("uri").asString();
    String name = endpoint.path("parameters").path("name").asString("");
    String whole = uri.contains(":") ? uri : uri + ":" + name;
    return whole.replaceFirst("^together:", "direct:");
  }

  private static int order(Path file) {
    String name = file.getFileName().toString();
    String folder = file.getName(file.getNameCount() - 2).toString();
    if (folder.equals("core")) {
      return Integer.parseInt(name.replaceFirst("-.*", ""));
    }
    return name.contains("-in.") ? 0 : 1000;
  }

  private static void walk(
      JsonNode steps, List<String> to, List<String> languages, List<String> anonymous) {
    for (JsonNode step : steps) {
      step.properties()
          .forEach(
              eip -> {
                JsonNode body = eip.getValue();
                if (!body.has("id")) {
                  anonymous.add(eip.getKey());
                }
                if (body.has("uri")) {
                  to.add(uri(body));
                }
                body.path("expression").propertyNames().forEach(languages::add);
                walk(body.path("steps"), to, languages, anonymous);
                body.path("doCatch").forEach(c -> walk(c.path("steps"), to, languages, anonymous));
                body.path("when").forEach(w -> walk(w.path("steps"), to, languages, anonymous));
                walk(body.path("otherwise").path("steps"), to, languages, anonymous);
              });
    }
  }
}
