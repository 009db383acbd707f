package org.fengqiao.hub.cli.ops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops replay …}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Try, plan and steer replays 重放")
final class OpsReplay {

  private static final String[] COLUMNS = {
    "id",
    "state",
    "scope",
    "counts/pending",
    "counts/released",
    "counts/done",
    "counts/failed",
    "counts/skipped",
    "stopReason"
  };

  @ParentCommand Ops ops = new Ops();

  /** What is replayed: one of both. */
  static final class Scope {
    @Option(names = "--group", description = "A failure group 故障分组")
    @Nullable String group;

    @Option(names = "--message", description = "A message; may be repeated 报文，可重复")
    @Nullable List<String> messages;

    Map<String, @Nullable Object> body() {
      Map<String, @Nullable Object> body = new HashMap<>();
      body.put("group", group);
      body.put("messages", messages);
      return body;
    }
  }

  /** What is sent, and from which step. */
  static final class How {
    @Option(
        names = "--mode",
        defaultValue = "CURRENT",
        description = {
          "CURRENT: made ready anew; SENT: the bytes made ready before; AS_IS: from the step that"
              + " failed",
          "重新转换；重发原内容；从失败的环节原样续办 (${DEFAULT-VALUE})"
        })
    String mode = "CURRENT";

    @Option(
        names = "--from-hop",
        description = "With AS_IS: TRANSLATED APPLIED PREPARED ATTEMPT 续办起点")
    @Nullable String fromHop;

    void into(Map<String, @Nullable Object> body) {
      body.put("mode", mode);
      body.put("fromHop", fromHop);
    }
  }

  @Command(
      name = "dry-run",
      mixinStandardHelpOptions = true,
      description = "Try as it would be done; nothing is written or sent 试运行")
  int dryRun(@ArgGroup(multiplicity = "1") Scope scope, @Mixin How how) {
    Map<String, @Nullable Object> body = scope.body();
    how.into(body);
    return ops.out().one(ops.client().post("replays:dry-run", body));
  }

  @Command(name = "start", mixinStandardHelpOptions = true, description = "Plan a replay 新建重放")
  int start(
      @ArgGroup(multiplicity = "1") Scope scope,
      @Option(names = "--reason", required = true) String reason,
      @Mixin How how,
      @Option(names = "--no-canary", description = "All at once 不逐步放量") boolean all,
      @Option(names = "--rate", defaultValue = "600", description = "A minute to each partner 每分钟")
          int rate,
      @Option(names = "--stop-percent", defaultValue = "5", description = "Stop above 失败率上限")
          int stop,
      @Option(names = "--paused", description = "Begin paused 先暂停") boolean paused) {
    Map<String, @Nullable Object> body = scope.body();
    body.putAll(
        Map.of(
            "reason", reason,
            "canary", !all,
            "ratePerMinute", rate,
            "stopPercent", stop,
            "startPaused", paused));
    how.into(body);
    return ops.out().one(ops.client().post("replays", body));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Replays, newest first 重放任务")
  int list() {
    JsonNode jobs = ops.client().get("replays");
    return ops.out().list(jobs, jobs, COLUMNS);
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "How a replay stands 重放进度")
  int show(@Parameters(paramLabel = "ID") String id) {
    return ops.out().one(ops.client().get("replays/" + OpsClient.encoded(id)));
  }

  @Command(
      name = "items",
      mixinStandardHelpOptions = true,
      description = "What became of each item 逐条结果")
  int items(@Parameters(paramLabel = "ID") String id) {
    JsonNode items = ops.client().get("replays/" + OpsClient.encoded(id) + "/items?limit=1000");
    return ops.out()
        .list(items, items, "no", "partner", "state", "result", "messageId", "deliveryId");
  }

  @Command(
      name = "steer",
      mixinStandardHelpOptions = true,
      description = "approve, pause, resume or cancel 审批、暂停、继续、取消")
  int steer(
      @Parameters(index = "0", paramLabel = "VERB", description = "approve pause resume cancel")
          Verb verb,
      @Parameters(index = "1", paramLabel = "ID") String id,
      @Option(names = "--reason", required = true) String reason) {
    return ops.out()
        .one(
            ops.client()
                .post("replays/" + OpsClient.encoded(id) + ":" + verb, Map.of("reason", reason)));
  }

  /** What can be done to a replay. */
  enum Verb {
    approve,
    pause,
    resume,
    cancel
  }
}
