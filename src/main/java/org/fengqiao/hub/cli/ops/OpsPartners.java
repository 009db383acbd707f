package org.fengqiao.hub.cli.ops;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops partners …}. */
@Command(
    name = "partners",
    mixinStandardHelpOptions = true,
    description = "How partners stand, breakers, maintenance 对接方、熔断、维护")
final class OpsPartners {

  @ParentCommand Ops ops = new Ops();

  /** What can be done to a breaker. */
  enum Verb {
    open,
    close,
    release
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Every partner 对接方列表")
  int list() {
    JsonNode partners = ops.client().get("partners");
    return ops.out()
        .list(
            partners,
            partners,
            "id",
            "name",
            "condition",
            "waiting",
            "oldestWaiting",
            "receivedToday",
            "usualPerDay",
            "calls/successPercent",
            "calls/p95Millis",
            "clockDriftSeconds",
            "certificateEnds");
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "One partner with its findings 对接方详情")
  int show(@Parameters(paramLabel = "PARTNER") String partner) {
    return ops.out().one(ops.client().get("partners/" + OpsClient.encoded(partner)));
  }

  @Command(
      name = "breaker",
      mixinStandardHelpOptions = true,
      description = "Hold a breaker open or closed, or release it 强制断开、闭合或恢复自动")
  int breaker(
      @Parameters(index = "0", paramLabel = "VERB", description = "open close release") Verb verb,
      @Parameters(index = "1", paramLabel = "LINE") String line,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason,
      @Option(names = "--until", description = "2026-11-29T18:00:00+08:00")
          @Nullable String until) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("reason", reason);
    body.put("until", until == null ? null : OpsClient.instant(until));
    return ops.out()
        .done(ops.client().post("lines/" + OpsClient.encoded(line) + "/breaker:" + verb, body));
  }

  @Command(
      name = "windows",
      mixinStandardHelpOptions = true,
      description = "Maintenance that goes on or is to come 维护时段")
  int windows() {
    JsonNode windows = ops.client().get("maintenance");
    return ops.out()
        .list(windows, windows, "id", "partner", "begins", "ends", "operator", "reason");
  }

  @Command(name = "plan", mixinStandardHelpOptions = true, description = "Plan maintenance 安排维护")
  int plan(
      @Parameters(paramLabel = "PARTNER") String partner,
      @Option(names = "--begins", required = true, description = "2026-11-29T18:00:00+08:00")
          String begins,
      @Option(names = "--ends", required = true, description = "2026-11-29T20:00:00+08:00")
          String ends,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return ops.out()
        .one(
            ops.client()
                .post(
                    "partners/" + OpsClient.encoded(partner) + "/maintenance",
                    Map.of(
                        "begins", OpsClient.instant(begins),
                        "ends", OpsClient.instant(ends),
                        "reason", reason)));
  }

  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = "End maintenance or call it off 结束或取消维护")
  int end(
      @Parameters(paramLabel = "WINDOW") String window,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return ops.out()
        .done(
            ops.client()
                .post(
                    "maintenance/" + OpsClient.encoded(window) + ":end", Map.of("reason", reason)));
  }
}
