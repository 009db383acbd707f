package org.fengqiao.hub.channel.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.fengqiao.hub.channel.TlsSettings;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpClientTests {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path folder;
  private SshServer server;
  private SftpClient client;
  private URI address;
  private Path store;

  @BeforeEach
  void open() throws Exception {
    var hub = DemoAuthority.in(folder.resolve("pki"), "changeit").identity("hub");
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair host = keys.generateKeyPair();
    store = Files.createDirectories(folder.resolve("store"));
    server = SshServer.setUpDefaultServer();
    server.setHost("localhost");
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    var known = hub.keys().getCertificate(hub.alias()).getPublicKey();
    server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, known));
    server.setFileSystemFactory(new VirtualFileSystemFactory(store));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.start();
    address = URI.create("sftp://hub@localhost:" + server.getPort() + "/");
    Path knownHosts = folder.resolve("known_hosts");
    Files.writeString(
        knownHosts,
        "[localhost]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
    client =
        new SftpClient(
            new TlsSettings(
                hub.keyStore(), "changeit", hub.trustStore(), "changeit", List.of("TLSv1.3")),
            new SftpSettings(knownHosts));
  }

  @AfterEach
  void close() throws IOException {
    client.destroy();
    server.stop(true);
  }

  @Test
  void aFileIsThereWholeAndPuttingItAgainChangesNothing() throws IOException {
    assertThat(put("return.csv", "甲,1")).isEqualTo(SftpFolder.Put.WRITTEN);
    assertThat(put("return.csv", "甲,1")).isEqualTo(SftpFolder.Put.THERE);
    assertThat(store.resolve("return.csv")).hasContent("甲,1");
    assertThat(store.resolve("return.csv.tmp")).doesNotExist();
  }

  @Test
  void aNameThatHasOtherContentIsLeftAsItIs() throws IOException {
    put("return.csv", "甲,1");

    assertThat(put("return.csv", "甲,2")).isEqualTo(SftpFolder.Put.NAME_TAKEN);
    assertThat(store.resolve("return.csv")).hasContent("甲,1");
  }

  @Test
  void whatIsStillBeingWrittenIsNotListed() throws IOException {
    put("b.csv", "2");
    put("a.csv", "1");
    Files.writeString(store.resolve("c.csv.tmp"), "half");

    assertThat(client.work(address, PATIENCE, SftpFolder::list))
        .extracting(SftpFolder.Entry::name)
        .containsExactly("a.csv", "b.csv");
  }

  @Test
  void aFileIsReadMovedAndRemoved() throws IOException {
    Files.createDirectory(store.resolve("done"));
    Files.writeString(store.resolve("codes.csv"), "01,信用卡");

    String read =
        client.work(
            address,
            PATIENCE,
            at -> {
              try (var in = at.get("codes.csv")) {
                String text = new String(in.readAllBytes(), UTF_8);
                in.close();
                at.rename("codes.csv", "done/codes.csv");
                at.remove("done/codes.csv");
                at.remove("never-there");
                return text;
              }
            });

    assertThat(read).isEqualTo("01,信用卡");
    assertThat(store.resolve("done")).isEmptyDirectory();
  }

  @Test
  void aServerWithAnotherKeyIsNotSpokenTo() throws IOException {
    Files.writeString(
        folder.resolve("known_hosts"),
        Files.readString(folder.resolve("known_hosts")).replace("[localhost]", "[elsewhere]"));

    assertThatThrownBy(() -> put("return.csv", "1")).isInstanceOf(IOException.class);
    assertThat(store).isEmptyDirectory();
  }

  @Test
  void aServerThatDoesNotKnowTheHubsKeyIsAnOutage() {
    server.setPublickeyAuthenticator((user, key, session) -> false);

    assertThatThrownBy(() -> put("return.csv", "1")).isInstanceOf(IOException.class);
  }

  @Test
  void aNameNeverLeavesTheFolder() {
    assertThatThrownBy(() -> put("../return.csv", "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SftpFolder.Put put(String name, String text) throws IOException {
    return client.work(
        address,
        PATIENCE,
        at -> at.put(name, () -> new ByteArrayInputStream(text.getBytes(UTF_8))));
  }
}
