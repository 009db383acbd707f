package org.fengqiao.hub.cli.ops;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops routes …}. */
@Command(
    name = "routes",
    mixinStandardHelpOptions = true,
    description = "Routes and lines, held and let go 路由与线路")
final class OpsRoutes {

  @ParentCommand Ops ops = new Ops();

  /** Which way a line goes. */
  enum Way {
    in,
    out
  }

  /** What can be done to a line. */
  enum Verb {
    stop,
    suspend,
    start,
    resume
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The hub's own routes 枢纽自己的路由")
  int list() {
    JsonNode routes = ops.client().get("routes");
    return ops.out()
        .list(
            routes,
            routes,
            "id",
            "status",
            "inFlight",
            "oldestInFlightMillis",
            "total",
            "failed",
            "failuresHandled",
            "last");
  }

  @Command(
      name = "lines",
      mixinStandardHelpOptions = true,
      description = "Lines to and from partners, last hour 线路（近一小时）")
  int lines() {
    JsonNode lines = ops.client().get("lines");
    return ops.out()
        .list(
            lines,
            lines,
            "line",
            "direction",
            "channel",
            "status",
            "wish/wish",
            "drift",
            "breaker",
            "good",
            "failed",
            "dead",
            "lastGood");
  }

  @Command(
      name = "steer",
      mixinStandardHelpOptions = true,
      description = "stop, suspend, start or resume a line 停止、暂停、恢复线路")
  int steer(
      @Parameters(index = "0", paramLabel = "VERB", description = "stop suspend start resume")
          Verb verb,
      @Parameters(index = "1", paramLabel = "LINE", description = "As in lines 见 lines")
          String line,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason,
      @Option(names = "--direction", defaultValue = "out", description = "in or out") Way way,
      @Option(names = "--until", description = "2026-11-29T18:00:00+08:00") @Nullable String until,
      @Option(names = "--no-drain", description = "Cut what is under way 不等在途做完") boolean cut) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("reason", reason);
    body.put("until", until == null ? null : OpsClient.instant(until));
    body.put("drain", !cut);
    String direction = way.name().toUpperCase(Locale.ROOT);
    return ops.out()
        .done(
            ops.client()
                .post("lines/" + OpsClient.encoded(line) + "/" + direction + ":" + verb, body));
  }
}
