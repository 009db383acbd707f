package org.fengqiao.hub.cli.ops;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops failures …}. */
@Command(
    name = "failures",
    mixinStandardHelpOptions = true,
    description = "Failures by cause, partner or kind 故障分组")
final class OpsFailures {

  @ParentCommand Ops ops = new Ops();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Groups, latest first 分组列表")
  int list(
      @Option(names = "--state", defaultValue = "OPEN,ACK", description = "OPEN ACK FIXED IGNORED")
          String states,
      @Option(
              names = "--by",
              defaultValue = "cause",
              description = "cause partner kind 按原因、单位或报文种类")
          String by,
      @Option(names = "--partner", description = "On this side alone; none: on nobody's 只列此单位一侧")
          @Nullable String partner,
      @Option(names = "--kind", description = "Of this kind alone; none: of no message 只列此种报文")
          @Nullable String kind) {
    String asked = "state=" + OpsClient.encoded(states);
    return by.equals("cause")
        ? causes(asked + OpsMessages.part("partner", partner) + OpsMessages.part("kind", kind))
        : totals(asked + OpsMessages.part("by", by));
  }

  private int causes(String asked) {
    JsonNode groups = ops.client().get("failure-groups?" + asked);
    return ops.out()
        .list(
            groups,
            groups,
            "fingerprint",
            "state",
            "waiting",
            "count",
            "lastAt",
            "step",
            "partner",
            "code",
            "title");
  }

  private int totals(String asked) {
    JsonNode totals = ops.client().get("failure-groups:totals?" + asked);
    return ops.out()
        .list(
            totals,
            totals,
            "value",
            "groups",
            "waiting",
            "failures",
            "deadline",
            "firstAt",
            "lastAt");
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "A group with a sample 分组详情")
  int show(@Parameters(paramLabel = "GROUP") String group) {
    return ops.out().one(ops.client().get("failure-groups/" + OpsClient.encoded(group)));
  }

  @Command(
      name = "change",
      mixinStandardHelpOptions = true,
      description = "Own, note, call fixed or ignore 认领、备注、标记")
  int change(
      @Parameters(paramLabel = "GROUP") String group,
      @Option(names = "--state") @Nullable String state,
      @Option(names = "--owner") @Nullable String owner,
      @Option(names = "--note") @Nullable String note,
      @Option(names = "--reason", required = true) String reason) {
    Map<String, @Nullable Object> change = new HashMap<>();
    change.put("state", state);
    change.put("owner", owner);
    change.put("note", note);
    change.put("reason", reason);
    return ops.out().one(ops.client().patch("failure-groups/" + OpsClient.encoded(group), change));
  }
}
