package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./hub demo --once} on free ports: the whole story, as a visitor reads it. */
class DemoIT {

  private static final long MOST_MINUTES = 10;
  private static final List<String> PORTS =
      List.of(
          "partner",
          "operator",
          "court-shinan",
          "court-jimo",
          "platform",
          "centre",
          "arbitration",
          "notary",
          "regulator",
          "regulator-files",
          "peer",
          "pingdu-files",
          "bank",
          "control");

  private static String told;
  private static int status;

  @BeforeAll
  static void run(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", Shipped.classPath(), Demo.class.getName(), "--once"));
    command.add("--data=" + folder.resolve("data"));
    command.add("--patience=240");
    PORTS.forEach(port -> command.add("--" + port + "-port=" + Town.freePort()));
    Path log = folder.resolve("told.txt");
    ProcessBuilder demo =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    demo.environment().put("HUB_JVM_FLAGS", Shipped.quick(Town.QUICK_START));
    Process running = demo.start();
    try {
      assertThat(running.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
          .as("it comes to its end")
          .isTrue();
    } finally {
      running.destroy();
    }
    status = running.exitValue();
    told = Files.readString(log, StandardCharsets.UTF_8);
  }

  @Test
  void everythingArrivesAndItEndsWell() {
    assertThat(told).contains("Everything arrived. / 全部完成。").doesNotContain("✗");
    assertThat(status).isZero();
  }

  @Test
  void casesAreConfirmedByCourtArbitrationAndNotaryAndOneFailsAndIsReturned() {
    assertThat(told)
        .containsPattern("Made enforceable: [1-9]\\d* by a court, [1-9]\\d* by arbitration")
        .containsPattern(
            "[1-9]\\d* by the notary \\([1-9]\\d* with a certificate of enforcement\\)")
        .containsPattern("materials given back: [1-9]");
  }

  @Test
  void aComplaintAJointMediationABankAndAPlatformHaveTheirLines() {
    for (String line : List.of("12378:", "上海 Shanghai:", "银行 Bank:", "崂山 Laoshan:")) {
      assertThat(lines().filter(it -> it.startsWith(line))).as(line).hasSize(1);
      assertThat(lines().filter(it -> it.startsWith(line))).allMatch(it -> it.endsWith("✓"));
    }
  }

  @Test
  void aDayFileOf200CasesComesOverTheGapAfterTheOneThatWasMissing() {
    assertThat(told)
        .containsPattern("a day file of 200 cases has come, file \\d+ before it has not")
        .containsPattern("file \\d+ asked for again 已要求重发 ✓ → came 已补齐 ✓ → day file 日文件 200/200");
    assertThat(lines()).anyMatch(it -> it.startsWith("平度 Pingdu: file over SFTP, GB 18030"));
  }

  private static Stream<String> lines() {
    return told.lines().map(String::strip);
  }
}
