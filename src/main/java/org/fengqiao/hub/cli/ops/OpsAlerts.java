package org.fengqiao.hub.cli.ops;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops alerts …}. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "Alerts and their channels 告警")
final class OpsAlerts {

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Those that hold; code 1: none 未恢复的告警，没有时退出码为 1")
  int list(
      @Option(names = "--resolved", description = "Those that are over 已恢复的") boolean resolved) {
    JsonNode alerts = ops.client().get(resolved ? "alerts?state=resolved" : "alerts");
    return ops.out()
        .list(
            alerts, alerts, "id", "severity", "state", "subject", "beganAt", "ackedBy", "zh", "en");
  }

  @Command(name = "ack", mixinStandardHelpOptions = true, description = "Take one on 接手")
  int acknowledge(
      @Parameters(paramLabel = "ALERT") String alert,
      @Option(names = "--reason", required = true, description = "What will be done 打算怎么处理")
          String reason) {
    return ops.out()
        .done(
            ops.client()
                .post("alerts/" + OpsClient.encoded(alert) + ":ack", Map.of("reason", reason)));
  }

  @Command(name = "rules", mixinStandardHelpOptions = true, description = "The rules 规则")
  int rules() {
    JsonNode rules = ops.client().get("alert-rules");
    return ops.out()
        .list(
            rules,
            rules,
            "id",
            "code",
            "subject",
            "threshold",
            "severity",
            "quietFrom",
            "quietUntil",
            "mutedUntil",
            "enabled");
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Say through a channel that it works 测试通道")
  int test(@Parameters(paramLabel = "CHANNEL") String channel) {
    return ops.out()
        .done(
            ops.client().post("alert-channels/" + OpsClient.encoded(channel) + ":test", Map.of()));
  }
}
