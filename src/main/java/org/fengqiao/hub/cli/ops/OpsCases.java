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

  @Command(
      name = "timeline",
      mixinStandardHelpOptions = true,
      description = "From its first message to what comes next 案件时间线")
  int timeline(@Parameters(paramLabel = "案号") String number) {
    String no = OpsClient.encoded(number).replace("+", "%20");
    JsonNode told = ops.client().get("cases/" + no + "/timeline");
    return ops.out()
        .list(told, told.path("events"), "at", "what", "word", "organisation", "messageId");
  }

  @Command(
      name = "clocks",
      mixinStandardHelpOptions = true,
      description = "Its legal clocks, past and to come 法定期限")
  int clocks(@Parameters(paramLabel = "案号") String number) {
    String no = OpsClient.encoded(number).replace("+", "%20");
    JsonNode told = ops.client().get("cases/" + no + "/timeline");
    return ops.out()
        .list(
            told,
            told.path("clocks"),
            "clock",
            "nameZh",
            "state",
            "startedOn",
            "lastDay",
            "daysLeft",
            "late");
  }
}
