package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubScriptTest {

  @TempDir Path folder;

  private record Ran(int status, String out, String err) {}

  @Test
  void helpNamesEveryCommand() throws Exception {
    Ran help = hub(Map.of(), "--help");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("demo", "run", "test", "bench", "HUB_PARTNER_PORT", "帮助");
  }

  @Test
  void whoAsksHowTheDemoIsUsedIsToldAndNothingStarts() throws Exception {
    Ran help = hub(Map.of(), "demo", "--help");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("./hub demo [--once]").doesNotContain("Starting");
  }

  @Test
  void anUnknownCommandIsOneSentence() throws Exception {
    expectOneSentence(hub(Map.of(), "demmo"), "no command \"demmo\"", "--help");
  }

  @Test
  void theVersionIsThatOfTheProject() throws Exception {
    assertThat(hub(Map.of(), "version").out()).matches("Fengqiao Hub \\d+\\.\\S+, Java \\d+\n");
  }

  @Test
  void aPortInUseIsNamedWithTheSettingThatChangesIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      Ran demo = hub(Map.of("HUB_PARTNER_PORT", port, "HUB_DATA", data()), "demo");

      expectOneSentence(demo, "Port " + port, "HUB_PARTNER_PORT=");
    }
  }

  @Test
  void aPortThatIsNoNumberIsNamed() throws Exception {
    Ran demo =
        hub(
            Map.of("HUB_PARTNER_PORT", "1", "HUB_OPERATOR_PORT", "https", "HUB_DATA", data()),
            "demo");

    expectOneSentence(demo, "HUB_OPERATOR_PORT must be a port number", "1 to 65535");
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsNamedWithTheRemedy() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Ran demo = hub(Map.of("HUB_DATA", file.resolve("data").toString()), "demo");

    expectOneSentence(demo, "cannot be written", "HUB_DATA");
  }

  @Test
  void anOldJavaIsNamedWithTheRemedy() throws Exception {
    Path home = folder.resolve("old");
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path java =
        Files.writeString(
            bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment =
        Map.of(
            "PATH", bin + ":" + System.getenv("PATH"),
            "JAVA_HOME", home.toString(),
            "HUB_JVM_DIR", folder.resolve("none").toString(),
            "HUB_DATA", data());

    expectOneSentence(hub(environment, "demo"), "Java 11 is too old", "openjdk-17-jdk-headless");
  }

  @Test
  void aHubWithoutCertificatesSaysHowToGetSome() throws Exception {
    expectOneSentence(hub(Map.of("HUB_DATA", data()), "run"), "hub.tls.key-store", "./hub pki");
  }

  @Test
  void aSettingsFileThatIsNotThereIsNamed() throws Exception {
    expectOneSentence(
        hub(Map.of("HUB_DATA", data()), "run", "--config", "nowhere.yaml"),
        "nowhere.yaml",
        "HUB_CONFIG");
  }

  @Test
  void theSettingsFileDecidesThePortsThatAreChecked() throws Exception {
    DemoAuthority.in(folder.resolve("data/pki"), "changeit").hub();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Path config =
          Files.writeString(
              folder.resolve("hub.yaml"),
              "hub:\n  data: %s\n  partner-port: %d  # ours\n"
                  .formatted(folder.resolve("data"), taken.getLocalPort()));

      Ran run = hub(Map.of(), "run", "--config=" + config);

      expectOneSentence(run, "Port " + taken.getLocalPort(), "HUB_PARTNER_PORT=");
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static void expectOneSentence(Ran ran, String what, String remedy) {
    assertThat(ran.status()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().strip().lines()).hasSize(1);
    assertThat(ran.err())
        .startsWith("hub: ")
        .contains(what, remedy, " / ")
        .matches("(?s).*\\p{IsHan}.*");
  }

  private Ran hub(Map<String, String> environment, String... arguments) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    String[] command = new String[arguments.length + 1];
    command[0] = Path.of("hub").toAbsolutePath().toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ran(
        process.waitFor(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
