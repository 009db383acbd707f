package org.fengqiao.hub.cli.ops;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops status …}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "How everything stands 总体状况")
final class OpsOverview {

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Partners, the worst first, and what waits for a person 对接方与待办")
  int show() {
    JsonNode now = ops.client().get("overview");
    return ops.out()
        .list(
            now, now.path("partners"), "id", "name", "condition", "in", "out", "waiting", "oldest");
  }

  @Command(
      name = "findings",
      mixinStandardHelpOptions = true,
      description = "What is amiss; code 1: nothing 异常项，没有时退出码为 1")
  int findings() {
    JsonNode health = ops.client().get("health");
    return ops.out()
        .list(health, health.path("findings"), "condition", "code", "subject", "zh", "en");
  }

  @Command(
      name = "certificates",
      mixinStandardHelpOptions = true,
      description = "Certificates in use, the first to end first 证书")
  int certificates() {
    JsonNode all = ops.client().get("certificates");
    return ops.out()
        .list(
            all,
            all,
            "certificate/role",
            "certificate/holder",
            "certificate/notAfter",
            "daysLeft",
            "condition");
  }
}
