package org.fengqiao.hub.cli.ops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops queues …}. */
@Command(name = "queues", mixinStandardHelpOptions = true, description = "Queues of the broker 队列")
final class OpsQueues {

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Depth, age of the oldest, readers 深度、最久、读取者")
  int list() {
    JsonNode queues = ops.client().get("queues");
    return ops.out()
        .list(
            queues,
            queues,
            "name",
            "depth",
            "oldestSeconds",
            "consumers",
            "delivering",
            "scheduled",
            "added",
            "acknowledged",
            "deadLetter",
            "expired");
  }

  @Command(
      name = "stuck",
      mixinStandardHelpOptions = true,
      description = "What ought to have moved and has not; code 1: nothing 停滞的报文")
  int stuck() {
    JsonNode stuck = ops.client().get("stuck");
    return ops.out().list(stuck, stuck, "why", "since", "partner", "behind", "messageId", "caseId");
  }

  @Command(
      name = "browse",
      mixinStandardHelpOptions = true,
      description = "Headers of what waits, oldest first 浏览消息头")
  int browse(
      @Parameters(paramLabel = "QUEUE") String queue,
      @Option(names = "--skip", defaultValue = "0") int skip,
      @Option(names = "--limit", defaultValue = "50") int limit) {
    JsonNode found = ops.client().get(at(queue) + "/messages?skip=" + skip + "&limit=" + limit);
    return ops.out()
        .list(
            found,
            found,
            "id",
            "sentAt",
            "size",
            "deliveries",
            "meantFor",
            "expiredAt",
            "references");
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Put dead letters or expired messages back 重投死信或过期消息")
  int retry(
      @Parameters(index = "0", paramLabel = "QUEUE") String queue,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID") List<String> ids,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return ops.out()
        .one(ops.client().post(at(queue) + ":retry", Map.of("ids", ids, "reason", reason)));
  }

  @Command(
      name = "purge",
      mixinStandardHelpOptions = true,
      description = "Ask for a purge; another person approves it 申请清空，须另一人批准")
  int purge(
      @Parameters(paramLabel = "QUEUE") String queue,
      @Option(names = "--expected", description = "How many you saw 看到的条数") @Nullable Long expected,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("expected", expected);
    body.put("reason", reason);
    return ops.out().one(ops.client().post(at(queue) + ":purge", body));
  }

  @Command(name = "orders", mixinStandardHelpOptions = true, description = "Purges of a queue 清空申请")
  int orders(@Parameters(paramLabel = "QUEUE") String queue) {
    JsonNode orders = ops.client().get(at(queue) + "/orders");
    return ops.out()
        .list(
            orders,
            orders,
            "id",
            "state",
            "expected",
            "removed",
            "askedBy",
            "approvedBy",
            "reason");
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = "Approve a purge somebody else asked for 批准清空")
  int approve(
      @Parameters(paramLabel = "ORDER") String order,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return decide(order, "approve", reason);
  }

  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = "Give a purge up 撤回清空申请")
  int withdraw(
      @Parameters(paramLabel = "ORDER") String order,
      @Option(names = "--reason", required = true, description = "Why 理由") String reason) {
    return decide(order, "withdraw", reason);
  }

  private int decide(String order, String verb, String reason) {
    String path = "queue-orders/" + OpsClient.encoded(order) + ":" + verb;
    return ops.out().one(ops.client().post(path, Map.of("reason", reason)));
  }

  private static String at(String queue) {
    return "queues/" + OpsClient.encoded(queue);
  }
}
