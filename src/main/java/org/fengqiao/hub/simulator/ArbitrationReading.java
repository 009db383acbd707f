package org.fengqiao.hub.simulator;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
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
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the commission's own software reads: strictly by the schema it published. */
final class ArbitrationReading {

  private static final JsonMapper JSON = new JsonMapper();

  private final Schema schema;

  /**
   * Compiles the schema.
   *
   * @param folder where the commission's schemas lie
   */
  ArbitrationReading(Path folder) {
    Map<String, String> schemas = new HashMap<>();
    for (String name : List.of("common", "party", "settlement", "apply")) {
      String text = text(folder.resolve(name + ".schema.json"));
      schemas.put(JSON.readTree(text).path("$id").asString(), text);
    }
    String apply = text(folder.resolve("apply.schema.json"));
    String id = JSON.readTree(apply).path("$id").asString();
    this.schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, it -> it.schemas(schemas))
            .getSchema(SchemaLocation.of(id), apply, InputFormat.JSON);
  }

  /**
   * Reads a document from the hub.
   *
   * @throws UnreadableDocument when it is no JSON
   * @throws Rejected at the first place that does not follow the schema
   */
  ArbitrationPaper read(byte[] document) {
    JsonNode tree;
    try {
      tree = JSON.readTree(document);
    } catch (JacksonException e) {
      throw new UnreadableDocument(new IOException("not a document of the commission", e));
    }
    List<Error> errors = schema.validate(tree);
    if (!errors.isEmpty()) {
      Error first = errors.get(0);
      throw new Rejected(
          Fault.at(
              first.getInstanceLocation().toString(),
              RejectionCode.SCHEMA_INVALID,
              first.getKeyword()));
    }
    return ArbitrationPaper.of(tree);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
