package org.fengqiao.hub.cli.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./hub ops message …}: what is done about one message, or taken away of many. */
@Command(
    name = "message",
    mixinStandardHelpOptions = true,
    description = "Hold, let go, settle and take away messages 暂扣、放行、结案、导出报文")
final class OpsMessageActs {

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "hold",
      mixinStandardHelpOptions = true,
      description = "Keep a delivery from going, 48 hours at most 暂扣，最长 48 小时")
  int hold(
      @Parameters(index = "0", paramLabel = "MESSAGE") String id,
      @Parameters(index = "1", paramLabel = "DELIVERY") String delivery,
      @Option(names = "--until", required = true, description = "2026-11-29T18:00:00+08:00")
          String until,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return act(
        id,
        "hold",
        Map.of("delivery", delivery, "until", OpsClient.instant(until), "reason", reason));
  }

  @Command(name = "release", mixinStandardHelpOptions = true, description = "Let it go now 立即放行")
  int release(
      @Parameters(index = "0", paramLabel = "MESSAGE") String id,
      @Parameters(index = "1", paramLabel = "DELIVERY") String delivery,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return act(id, "release", Map.of("delivery", delivery, "reason", reason));
  }

  @Command(
      name = "resolve",
      mixinStandardHelpOptions = true,
      description = "Call settled what was settled elsewhere 标记为已解决")
  int resolve(
      @Parameters(paramLabel = "MESSAGE") String id,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return act(id, "resolve", Map.of("reason", reason));
  }

  @Command(
      name = "reopen",
      mixinStandardHelpOptions = true,
      description = "It is not settled after all 取消已解决标记")
  int reopen(
      @Parameters(paramLabel = "MESSAGE") String id,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return act(id, "reopen", Map.of("reason", reason));
  }

  private int act(String id, String verb, Map<String, ?> body) {
    return ops.out().one(ops.client().post("messages/" + OpsClient.encoded(id) + ":" + verb, body));
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "What is known of a message, as a ZIP file 导出一条报文")
  int export(
      @Parameters(index = "0", paramLabel = "MESSAGE") String id,
      @Parameters(index = "1", paramLabel = "FILE") Path file,
      @Option(names = "--clear", description = "Show persons 未脱敏") boolean clear,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    String path = "messages/" + OpsClient.encoded(id) + ":export";
    return ops.out()
        .written(file, ops.client().file(path, Map.of("clear", clear, "reason", reason)));
  }

  @Command(
      name = "table",
      mixinStandardHelpOptions = true,
      description = "What a search finds, as CSV without content 导出清单（仅元数据）")
  int table(
      @Parameters(paramLabel = "FILE") Path file,
      @Mixin MessageFilters filters,
      @Option(names = "--from", description = "2026-11-29T00:00:00+08:00") @Nullable String from,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    Map<String, @Nullable Object> wanted = new HashMap<>(filters.given());
    wanted.put("from", from == null ? null : OpsClient.instant(from));
    wanted.put("reason", reason);
    return ops.out().written(file, ops.client().file("messages:export", wanted));
  }
}
