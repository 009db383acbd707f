package org.fengqiao.hub.cli.ops;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops messages …}. */
@Command(
    name = "messages",
    mixinStandardHelpOptions = true,
    description = "Find messages, follow and read them 查找、跟踪、查看报文")
final class OpsMessages {

  private static final String FROM =
      "2026-11-29T00:00:00Z; the last 24 hours when absent 不填为最近 24 小时";

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "find",
      mixinStandardHelpOptions = true,
      description = "By 案号, id, digest, party or filters 查找")
  int find(
      @Parameters(arity = "0..1", paramLabel = "TEXT") @Nullable String text,
      @Mixin MessageFilters filters,
      @Option(names = "--from", description = FROM) @Nullable String from,
      @Option(names = "--limit", defaultValue = "50") int limit) {
    String query =
        "messages?limit=" + limit + part("q", text) + filters.query() + part("from", from);
    JsonNode page = ops.client().get(query);
    return ops.out()
        .list(
            page,
            page.path("hits"),
            "receivedAt",
            "caseNumber",
            "sender",
            "kind",
            "state",
            "externalId",
            "messageId");
  }

  @Command(
      name = "count",
      mixinStandardHelpOptions = true,
      description = "How many that finds, 100000 at most 计数，至多 100000 件")
  int count(
      @Parameters(arity = "0..1", paramLabel = "TEXT") @Nullable String text,
      @Mixin MessageFilters filters,
      @Option(names = "--from", description = FROM) @Nullable String from,
      @Option(names = "--to", description = "Before 早于") @Nullable String to) {
    String query = part("q", text) + filters.query() + part("from", from) + part("to", to);
    return ops.out().one(ops.client().get("messages:count?" + query));
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Everything about a message but its content 报文概况")
  int show(@Parameters(paramLabel = "ID") String id) {
    return ops.out().one(ops.client().get("messages/" + OpsClient.encoded(id)));
  }

  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      description = "Two forms beside each other, masked 对比两个阶段")
  int compare(
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1", paramLabel = "A", description = "raw canonical target sent receipt")
          String a,
      @Parameters(index = "2", paramLabel = "B") String b,
      @Option(names = "--how", description = "report elements lines") @Nullable String how) {
    JsonNode found =
        ops.client()
            .get(
                "messages/"
                    + OpsClient.encoded(id)
                    + "/compare?a="
                    + OpsClient.encoded(a)
                    + "&b="
                    + OpsClient.encoded(b)
                    + part("how", how));
    return found.path("how").asString().equals("report")
        ? ops.out()
            .list(
                found,
                found.at("/report/lines"),
                "how",
                "source",
                "value",
                "target",
                "result",
                "table")
        : ops.out().list(found, found.path("lines"), "tone", "place", "left", "right");
  }

  @Command(
      name = "hops",
      mixinStandardHelpOptions = true,
      description = "The steps of a message 处理步骤")
  int hops(@Parameters(paramLabel = "ID") String id) {
    JsonNode hops = ops.client().get("messages/" + OpsClient.encoded(id) + "/hops");
    return ops.out()
        .list(
            hops,
            hops,
            "seq",
            "step",
            "partner",
            "startedAt",
            "ms",
            "outcome",
            "breaker",
            "detail");
  }

  @Command(
      name = "payload",
      mixinStandardHelpOptions = true,
      description = "Content of a stage, masked 查看内容（默认脱敏）")
  int payload(
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(
              index = "1",
              paramLabel = "STAGE",
              description = "raw canonical target sent receipt")
          String stage,
      @Option(
              names = "--unmask",
              paramLabel = "REASON",
              description = "Show persons; the look is recorded 显示个人信息，须写明原因")
          @Nullable String unmask) {
    String query = unmask == null ? "" : "?unmask=" + OpsClient.encoded(unmask);
    ops.out()
        .raw(
            ops.client()
                .get(
                    "messages/"
                        + OpsClient.encoded(id)
                        + "/payloads/"
                        + OpsClient.encoded(stage)
                        + query),
            "content");
    return Ops.DONE;
  }

  static String part(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + OpsClient.encoded(value);
  }
}
