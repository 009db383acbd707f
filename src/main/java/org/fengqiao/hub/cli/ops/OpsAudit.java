package org.fengqiao.hub.cli.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops audit …}. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "What operators did 操作记录")
final class OpsAudit {

  @ParentCommand Ops ops = new Ops();

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Acts, newest first 操作列表")
  int list(
      @Option(names = "--operator") @Nullable String operator,
      @Option(names = "--action", description = "replay. means all under it")
          @Nullable String action,
      @Option(names = "--limit", defaultValue = "50") int limit) {
    JsonNode acts =
        ops.client()
            .get(
                "audit?limit="
                    + limit
                    + OpsMessages.part("operator", operator)
                    + OpsMessages.part("action", action));
    return ops.out()
        .list(
            acts,
            acts,
            "seq",
            "at",
            "act/operator",
            "act/action",
            "act/target",
            "act/reason",
            "act/approver");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Acts with their hashes, as CSV 导出操作记录")
  int export(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--operator") @Nullable String operator,
      @Option(names = "--action", description = "replay. means all under it")
          @Nullable String action,
      @Option(names = "--from", description = "2026-11-29T00:00:00+08:00") @Nullable String from,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    Map<String, @Nullable Object> wanted = new HashMap<>();
    wanted.put("operator", operator);
    wanted.put("action", action);
    wanted.put("from", from == null ? null : OpsClient.instant(from));
    wanted.put("reason", reason);
    return ops.out().written(file, ops.client().file("audit:export", wanted));
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Is the chain whole? exit 1 when not 校验")
  int verify() {
    JsonNode found = ops.client().get("audit:verify");
    ops.out().one(found);
    return found.path("intact").asBoolean() ? Ops.DONE : Ops.NOTHING;
  }
}
