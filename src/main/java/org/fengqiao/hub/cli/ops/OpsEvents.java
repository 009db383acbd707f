package org.fengqiao.hub.cli.ops;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** {@code ./hub ops events}: goes on until it is stopped, over restarts of the hub. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "What happens, line by line as it happens, until Ctrl-C. Lost connections are made again and"
          + " miss nothing.",
      "实时跟踪故障、告警、重放与操作，逐行输出，Ctrl-C 结束；断线自动重连，不遗漏。"
    })
final class OpsEvents implements Callable<Integer> {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final int REMEMBERED = 10_000;

  private static final Map<String, String[]> COLUMNS =
      Map.of(
          "failure", new String[] {"at", "kind", "code", "step", "partner", "messageId"},
          "alert", new String[] {"at", "kind", "state", "severity", "subject", "zh", "en"},
          "replay", new String[] {"at", "kind", "state", "mode", "jobId"},
          "action", new String[] {"at", "kind", "action", "operator", "target"});

  @ParentCommand Ops ops = new Ops();

  @Option(names = "--kinds", description = "Some of failure,alert,replay,action 事件种类，逗号分隔 (all 全部)")
  @Nullable String kinds;

  @Option(
      names = "--since",
      description =
          "Id of an event, or a moment as 2026-11-30T08:00:00+08:00: begins after it 从该事件或时刻之后开始")
  @Nullable String since;

  @Option(names = "--json", description = "One JSON object a line 每行一个 JSON 对象")
  boolean json;

  @Option(names = "--limit", description = "End after so many 收到若干条后结束")
  int limit = Integer.MAX_VALUE;

  private int told;
  private volatile @Nullable String last;
  private final Set<String> heard = new LinkedHashSet<>();

  @Override
  public Integer call() {
    last = since;
    Thread ending = new Thread(this::stop, "events-end");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      follow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      forget(ending);
    }
    return Ops.DONE;
  }

  private void follow() throws InterruptedException {
    Duration wait = Duration.ofSeconds(1);
    boolean begun = false;
    while (told < limit) {
      try (EventLine line = new EventLine(ops.client().stream(address()))) {
        begun = true;
        wait = Duration.ofSeconds(1);
        print(line);
      } catch (OpsRefused refused) {
        if (!begun || !refused.passes()) {
          throw refused;
        }
        ops.aside(refused.getMessage() + "; tried again / 稍后重试");
        wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
      } catch (IOException gone) {
        ops.aside(gone.getMessage() + "; tried again / 稍后重试");
      }
      if (told < limit) {
        TimeUnit.MILLISECONDS.sleep(wait.toMillis());
      }
    }
  }

  private String address() {
    String from = last;
    return "events?kinds="
        + OpsClient.encoded(kinds == null ? "" : kinds)
        + OpsMessages.part("since", from);
  }

  /** Prints what comes until the line ends, each event once. */
  private void print(EventLine line) throws InterruptedException {
    while (told < limit) {
      Optional<JsonNode> event = line.next();
      last = line.last() == null ? last : line.last();
      if (event.isEmpty()) {
        return;
      }
      print(event.get());
    }
  }

  private void print(JsonNode event) {
    String kind = event.path("kind").asString("");
    String[] columns = COLUMNS.get(kind);
    if (columns == null) {
      ops.aside(event.toString());
      return;
    }
    if (heard.add(event.path("id").asString(""))) {
      boolean read = ops.out(json ? Ops.Format.json : ops.output).line(event, columns);
      told = read ? told + 1 : limit;
    }
    if (heard.size() > REMEMBERED) {
      heard.remove(heard.iterator().next());
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Ctrl-C is how this ends: no failure, and whoever goes on knows where. */
  private void stop() {
    String from = last;
    if (from != null) {
      ops.aside("go on with --since " + from + " / 续接：--since " + from);
    }
    Runtime.getRuntime().halt(Ops.DONE);
  }

  private static void forget(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException ends) {
      Thread.currentThread().interrupt();
    }
  }
}
