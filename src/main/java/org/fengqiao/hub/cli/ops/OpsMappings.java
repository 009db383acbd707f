package org.fengqiao.hub.cli.ops;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops mappings …}. */
@Command(name = "mappings", mixinStandardHelpOptions = true, description = "The mappings 映射")
final class OpsMappings {

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "reload",
      mixinStandardHelpOptions = true,
      description = "Read them again; a bad one is refused, exit 3 重新加载，有错则保留原有映射")
  int reload(@Option(names = "--reason", required = true) String reason) {
    JsonNode parts = ops.client().post("mappings:reload", Map.of("reason", reason));
    ops.out().list(parts, parts, "part", "refused");
    return parts.valueStream().allMatch(part -> part.path("refused").isNull())
        ? Ops.DONE
        : Ops.REFUSED;
  }
}
