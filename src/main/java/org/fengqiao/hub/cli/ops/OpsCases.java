package org.fengqiao.hub.cli.ops;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops cases …}. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "Cases by their number 按案号查看案件")
final class OpsCases {

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "A case's messages 案件的全部报文")
  int show(@Parameters(paramLabel = "案号") String number) {
    JsonNode page = ops.client().get("messages?limit=500&q=" + OpsClient.encoded(number));
    return ops.out()
        .list(
            page,
            page.path("hits"),
            "receivedAt",
            "caseNumber",
            "sender",
            "kind",
            "verdict",
            "state",
            "messageId");
  }
}
