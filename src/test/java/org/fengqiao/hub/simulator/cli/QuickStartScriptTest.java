package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./hub run} gives a Java that only tells what it was given. */
class QuickStartScriptTest {

  private static final String ARCHIVE = "-XX:SharedArchiveFile=target/hub.jsa";

  @TempDir Path folder;

  @BeforeEach
  void aBuiltProjectWithAnArchive() throws IOException {
    Files.copy(Path.of("hub"), folder.resolve("hub"));
    script(folder.resolve("hub"));
    for (String place : new String[] {"src/main", "mappings", "target/lib", "data/pki", "bin"}) {
      Files.createDirectories(folder.resolve(place));
    }
    for (String file :
        new String[] {"pom.xml", "data/pki/hub.p12", "target/fengqiao-hub.jar", "target/.built"}) {
      Files.createFile(folder.resolve(file));
    }
    Path archive = Files.createFile(folder.resolve("target/hub.jsa"));
    Files.setLastModifiedTime(archive, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
    Files.writeString(
        folder.resolve("bin/java"),
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "17.0.1" 2021-10-19' >&2; else echo "$@"; fi
        """);
    script(folder.resolve("bin/java"));
  }

  @Test
  void theArchiveIsMappedBeforeTheHubStarts() throws Exception {
    assertThat(run("-Xmx448m")).containsSubsequence(ARCHIVE, "org.fengqiao.hub.Hub");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-javaagent:trace.jar", "-agentlib:jdwp", "-XX:StartFlightRecording=delay=1s"})
  void whatLooksIntoClassesFindsNoneFromTheArchive(String flag) throws Exception {
    assertThat(run("-Xmx448m " + flag)).contains(flag).doesNotContain("SharedArchiveFile");
  }

  private String run(String flags) throws Exception {
    Path told = folder.resolve("told");
    ProcessBuilder builder =
        new ProcessBuilder(folder.resolve("hub").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
    builder.environment().put("HUB_JVM_FLAGS", flags);
    builder.environment().put("HUB_PARTNER_PORT", Integer.toString(Town.freePort()));
    builder.environment().put("HUB_OPERATOR_PORT", Integer.toString(Town.freePort()));
    builder.environment().put("JAVA_HOME", folder.toString());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(told, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static void script(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
