package org.fengqiao.hub.translation;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partner's JSON Schema (draft 2020-12), compiled once. It may refer to what lies beside it, by
 * {@code $id}, and to nothing else; nothing is fetched. Thread-safe.
 */
final class JsonSchema {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ENDING = ".schema.json";

  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Compiles a schema.
   *
   * @param file one of the folder's {@code *.schema.json}
   * @throws TranslationFailed when it, or one beside it, is not a schema
   */
  static JsonSchema load(Path mappings, Path file) {
    var beside = new HashMap<String, String>();
    for (Path each : schemas(file.resolveSibling(""))) {
      beside.put(id(mappings, each), text(each));
    }
    var name = mappings.relativize(file).toString();
    try {
      var registry =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, it -> it.schemas(Map.copyOf(beside)));
      var schema = registry.getSchema(SchemaLocation.of(id(mappings, file)), text(file), FORM);
      schema.initializeValidators();
      return new JsonSchema(schema);
    } catch (SchemaException e) {
      throw new TranslationFailed(name, -1, "is not a schema", e);
    }
  }

  private static final InputFormat FORM = InputFormat.JSON;

  /** What the schema objects to, in the order of the document's own paths. */
  List<Fault> faults(JsonNode document) {
    List<Error> errors = schema.validate(document);
    return JsonFaults.of(errors);
  }

  private static String id(Path mappings, Path file) {
    try {
      return MAPPER.readTree(text(file)).path("$id").asString("");
    } catch (JacksonException e) {
      throw new TranslationFailed(mappings.relativize(file).toString(), -1, "is not JSON", e);
    }
  }

  private static List<Path> schemas(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
