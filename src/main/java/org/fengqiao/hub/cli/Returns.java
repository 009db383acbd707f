package org.fengqiao.hub.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.cli.OperatorClient.Answer;
import org.fengqiao.hub.ledger.statistics.Dimension;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./hub returns …}: figures, and the regulator's returns, of a running hub. Exit status 0:
 * done; 1: the hub said no; 2: wrong use, or no hub.
 */
final class Returns {

  private static final int NO = 1;
  private static final int MISUSED = 2;
  private static final List<String> COMMANDS = List.of("list", "show", "send", "recount");
  private static final String USE =
      """
      ./hub returns list                                  returns sent, and what became of them  已报送的报表及回执
      ./hub returns show FROM TO [--by DIMENSION]         figures, both days included  起止日之间的数据（不抑制，仅供内部）
          DIMENSION 维度: %s
      ./hub returns send FORM PERIOD [--correction TEXT]  compile and send  编制并报送（再次报送须说明更正）
          PERIOD: 2026-11, 2026-Q4, 2026-W47, 2026, 2023-06-01--2026-05-31
      ./hub returns recount                               read all facts again  重新取数
      ./hub returns demo                                  three years of data through a hub of its own  演示三年数据
      Login 登录: HUB_OPERATOR_PASSWORD, HUB_OPERATOR_USER (operator), HUB_OPERATOR_PORT (9443), HUB_DATA (data)
      """
          .formatted(Dimension.known());

  /** No region: looking one up makes a library say on the terminal what nobody asked. */
  private static final ZoneOffset QINGDAO = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PrintStream out;
  private final Map<String, String> environment;

  Returns(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  public static void main(String[] args) throws InterruptedException {
    System.exit(new Returns(System.out, System.getenv()).run(List.of(args)));
  }

  int run(List<String> args) throws InterruptedException {
    String what = args.isEmpty() ? "" : args.get(0);
    if (COMMANDS.contains(what)
        && environment.getOrDefault("HUB_OPERATOR_PASSWORD", "").isBlank()) {
      out.println(
          "hub: set HUB_OPERATOR_PASSWORD to the operator's password; the log of the hub's first"
              + " start shows it / 请将 HUB_OPERATOR_PASSWORD 设为操作员密码（枢纽首次启动的日志中显示）");
      return MISUSED;
    }
    try {
      List<String> words = args.subList(Math.min(1, args.size()), args.size());
      return switch (what) {
        case "list" -> list();
        case "show" -> words.size() < 2 ? misused() : show(words);
        case "send" -> words.size() < 2 ? misused() : send(words);
        case "recount" -> said(hub().post("statistics/recount", Map.of()));
        default -> misused();
      };
    } catch (IOException e) {
      out.println(
          "hub: no hub answers at the operators' port, or its trust store cannot be read: start it,"
              + " or set HUB_OPERATOR_PORT and HUB_DATA / 无法连接枢纽：请先启动，或设置 HUB_OPERATOR_PORT 与"
              + " HUB_DATA ("
              + e.getClass().getSimpleName()
              + ")");
      return MISUSED;
    }
  }

  private OperatorClient hub() throws IOException {
    return OperatorClient.of(environment);
  }

  private int misused() {
    out.print(USE);
    return MISUSED;
  }

  private int list() throws IOException, InterruptedException {
    Answer answer = hub().get("returns");
    if (answer.status() == 200 && answer.body().isEmpty()) {
      out.println(
          "No return was sent yet; ./hub returns send QD-TJ-02 2026-11 sends one"
              + " / 尚未报送报表；可用 ./hub returns send QD-TJ-02 2026-11 报送");
    } else if (answer.status() == 200) {
      answer.body().forEach(this::print);
    }
    return said(answer);
  }

  private void print(JsonNode filed) {
    out.printf(
        "%-10s %-24s v%-3d %-14s %s  %s%n",
        filed.path("form").asString(),
        filed.path("period").asString(),
        filed.path("version").asInt(),
        filed.path("standing").asString(),
        filed.path("standingZh").asString(),
        TIME.format(Instant.parse(filed.path("filedAt").asString()).atZone(QINGDAO)));
  }

  private int show(List<String> words) throws IOException, InterruptedException {
    String by = option(words, "--by");
    if (!isDay(words.get(0)) || !isDay(words.get(1))) {
      out.println("hub: FROM and TO are days such as 2026-11-30 / 起止日期须写作 2026-11-30 的形式");
      return MISUSED;
    }
    if (words.contains("--by") && Dimension.of(by).isEmpty()) {
      out.println("hub: --by takes one of these / --by 须为下列维度之一: " + Dimension.known());
      return MISUSED;
    }
    Answer answer =
        hub()
            .get(
                "statistics?from=%s&to=%s%s"
                    .formatted(
                        url(words.get(0)),
                        url(words.get(1)),
                        by.isEmpty() ? "" : "&by=" + url(by)));
    if (answer.status() == 200) {
      new FigureSheet(out, CodeTables.load(Path.of("mappings"))).print(answer.body());
    }
    return said(answer);
  }

  private int send(List<String> words) throws IOException, InterruptedException {
    Map<String, String> wanted = new HashMap<>();
    wanted.put("form", words.get(0));
    wanted.put("period", words.get(1));
    String correction = option(words, "--correction");
    if (!correction.isEmpty()) {
      wanted.put("correction", correction);
    }
    Answer answer = hub().post("returns", wanted);
    if (answer.status() == 202) {
      out.printf(
          "sent %s 已报送, receipt 回执 %s%n",
          answer.body().path("messageId").asString(), answer.body().path("receiptId").asString());
    }
    return said(answer);
  }

  /** Nothing more is said of what went well. */
  private int said(Answer answer) {
    if (answer.status() / 100 == 2) {
      return 0;
    }
    if (answer.status() == 401) {
      out.println(
          "hub: the login was refused: check HUB_OPERATOR_USER and HUB_OPERATOR_PASSWORD; after"
              + " several wrong ones the account rests for five minutes / 登录被拒绝：请核对"
              + " HUB_OPERATOR_USER 与 HUB_OPERATOR_PASSWORD；连续多次错误后账号停用五分钟");
    } else {
      for (JsonNode fault : answer.body().path("faults")) {
        out.printf(
            "%s %s: %s / %s%n",
            fault.path("code").asString(),
            fault.path("path").asString(),
            fault.path("textEn").asString(),
            fault.path("textZh").asString());
      }
      if (answer.body().path("faults").isEmpty()) {
        out.println("HTTP " + answer.status() + " " + answer.body());
      }
    }
    return NO;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String option(List<String> words, String name) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 >= words.size() ? "" : words.get(at + 1);
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
