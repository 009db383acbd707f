package org.fengqiao.hub.cli.ops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops searches …}. */
@Command(
    name = "searches",
    mixinStandardHelpOptions = true,
    description = "Searches you keep 保存的查询")
final class OpsSearches {

  @ParentCommand Ops ops = new Ops();

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Yours 我的查询")
  int list() {
    JsonNode kept = ops.client().get("saved-searches");
    return ops.out()
        .list(kept, kept, "name", "state", "partner", "kind", "failedHop", "attempts", "days");
  }

  @Command(name = "keep", mixinStandardHelpOptions = true, description = "Keep filters 保存筛选条件")
  int keep(
      @Parameters(paramLabel = "NAME") String name,
      @Mixin MessageFilters chosen,
      @Option(
              names = "--columns",
              split = ",",
              description = "external,verdict,court,message,digest 显示的列")
          @Nullable List<String> columns,
      @Option(names = "--days", description = "Back from today 从今天往前") @Nullable Integer days) {
    Map<String, @Nullable Object> filters = new HashMap<>(chosen.given());
    filters.put("columns", columns);
    filters.put("days", days);
    return ops.out().one(ops.client().put("saved-searches/" + encoded(name), filters));
  }

  @Command(name = "forget", mixinStandardHelpOptions = true, description = "Forget one 删除查询")
  int forget(@Parameters(paramLabel = "NAME") String name) {
    return ops.out().done(ops.client().delete("saved-searches/" + encoded(name)));
  }

  /** In a path a space is no plus. */
  private static String encoded(String name) {
    return OpsClient.encoded(name).replace("+", "%20");
  }
}
