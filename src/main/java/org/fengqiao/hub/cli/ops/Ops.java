package org.fengqiao.hub.cli.ops;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./hub ops …}: what operators do at the desk, for terminals and scripts. */
@Command(
    name = "hub ops",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      OpsOverview.class,
      OpsMessages.class,
      OpsMessageActs.class,
      OpsSearches.class,
      OpsCases.class,
      OpsFailures.class,
      OpsReplay.class,
      OpsMappings.class,
      OpsRoutes.class,
      OpsPartners.class,
      OpsQueues.class,
      OpsAlerts.class,
      OpsEvents.class,
      OpsAudit.class
    },
    description = {
      "The operators' desk on the command line. Logs in as HUB_OPS_USER (operator) with"
          + " HUB_OPS_PASSWORD,",
      "which is asked for when it is not set.",
      "运维台命令行。以 HUB_OPS_USER 登录，密码取自 HUB_OPS_PASSWORD，未设置时提示输入。"
    },
    exitCodeListHeading = "%nExit codes 退出码:%n",
    exitCodeList = {
      "0:done 完成",
      "1:nothing found, or the chain of acts is broken 未找到，或操作记录链不完整",
      "2:wrong use 用法错误",
      "3:the hub refused 枢纽拒绝",
      "4:the hub cannot be reached 无法连接枢纽"
    })
public final class Ops {

  static final int DONE = 0;
  static final int NOTHING = 1;
  static final int MISUSED = 2;
  static final int REFUSED = 3;
  static final int UNREACHABLE = 4;

  /** How results are written. */
  enum Format {
    table,
    json
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--url",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:HUB_OPS_URL:-https://localhost:9443}",
      description = "The operators' address 运维地址 (${DEFAULT-VALUE})")
  String url = "";

  @Option(
      names = "--trust",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:HUB_OPS_TRUST:-data/pki/truststore.p12}",
      description = "Authorities that are believed, PKCS#12 信任库 (${DEFAULT-VALUE})")
  Path trust = Path.of("data/pki/truststore.p12");

  @Option(
      names = "--output",
      scope = ScopeType.INHERIT,
      defaultValue = "table",
      description = "table or json 表格或 JSON (${DEFAULT-VALUE})")
  Format output = Format.table;

  private @Nullable OpsClient client;

  OpsClient client() {
    OpsClient known = client;
    if (known == null) {
      known = OpsClient.open(url, trust);
      client = known;
    }
    return known;
  }

  OpsOutput out() {
    return out(output);
  }

  OpsOutput out(Format format) {
    return new OpsOutput(spec.commandLine().getOut(), format);
  }

  /** Says something beside the results. */
  void aside(String text) {
    spec.commandLine().getErr().println("hub ops: " + text);
  }

  /** A command line over these commands, writing where it is told. */
  public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Ops())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              if (e instanceof OpsRefused refused) {
                err.println("hub ops: " + refused.getMessage());
                return refused.exitCode();
              }
              throw e;
            });
  }

  /** Ends with one of the exit codes that {@code --help} lists. */
  public static void main(String[] args) {
    System.exit(
        commandLine(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args));
  }
}
