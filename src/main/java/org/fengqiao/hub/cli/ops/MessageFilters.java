package org.fengqiao.hub.cli.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What messages are looked for by, the same for whatever is done with those that are found. */
final class MessageFilters {

  @Option(names = "--state", description = "RECEIVED APPLIED REJECTED FLAGGED FAILED")
  @Nullable String state;

  @Option(names = "--partner", description = "Who sent it, or to whom it was sent 收发单位")
  @Nullable String partner;

  @Option(names = "--kind", description = "case-referral … 报文种类")
  @Nullable String kind;

  @Option(names = "--failed-hop", description = "TRANSLATED APPLIED PREPARED ATTEMPT 失败环节")
  @Nullable String failedHop;

  @Option(names = "--attempts", description = "Tried at least so many times, 2 or more 尝试次数不少于")
  @Nullable Integer attempts;

  /** By the names the hub has for them; what was not given is left out. */
  Map<String, @Nullable Object> given() {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("state", state);
    given.put("partner", partner);
    given.put("kind", kind);
    given.put("failedHop", failedHop);
    given.put("attempts", attempts);
    given.values().removeIf(value -> value == null);
    return given;
  }

  /** The same for an address. */
  String query() {
    return given().entrySet().stream()
        .map(it -> OpsMessages.part(it.getKey(), String.valueOf(it.getValue())))
        .collect(Collectors.joining());
  }
}
