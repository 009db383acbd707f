package org.fengqiao.hub.cli.ops;

import picocli.CommandLine.Command;
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
            "deadLetter");
  }

  @Command(
      name = "stuck",
      mixinStandardHelpOptions = true,
      description = "What ought to have moved and has not; code 1: nothing 停滞的报文")
  int stuck() {
    JsonNode stuck = ops.client().get("stuck");
    return ops.out().list(stuck, stuck, "why", "since", "partner", "messageId", "caseId");
  }
}
