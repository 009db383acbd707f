package org.fengqiao.hub.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAuthorityTest {

  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  @Test
  void aPartnersSubjectReadsAsItIsWrittenInThePartnerFile() throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder, PASSWORD);

    X509Certificate court = certificate(authority, "court-shinan");

    assertThat(court.getSubjectX500Principal().getName())
        .isEqualTo("CN=court-shinan,OU=Partners,O=Fengqiao Demo,C=CN")
        .isEqualTo(DemoAuthority.subjectOf("court-shinan"));
    assertThat(court.getSigAlgName()).isEqualTo("SHA256withECDSA");
    assertThat(court.getExtendedKeyUsage()).hasSize(2);
  }

  @Test
  void twoPartnersTrustEachOtherOverLoopback() throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder, PASSWORD);
    Identity centre = authority.identity("centre-qingdao");
    try (SSLServerSocket server = listening(authority.identity("hub"));
        SSLSocket client = connected(centre, server.getLocalPort())) {
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> peerOf(server));
      client.startHandshake();

      assertThat(seen.get()).isEqualTo(DemoAuthority.subjectOf("centre-qingdao"));
      assertThat(client.getSession().getPeerPrincipal().getName()).startsWith("CN=fengqiao-hub");
    }
  }

  @Test
  void aSecondStartKeepsEveryFile() throws IOException {
    DemoAuthority.in(folder, PASSWORD).enrol(List.of("court-shinan"));
    List<String> before = contents();

    DemoAuthority.in(folder, PASSWORD).enrol(List.of("court-shinan"));

    assertThat(contents()).isEqualTo(before).hasSize(7);
  }

  @Test
  void noOneElseMayReadTheKeys() throws IOException {
    Path keys = DemoAuthority.in(folder, PASSWORD).partner("court-shinan");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
  }

  @Test
  void anotherPasswordIsRefusedWithTheRemedy() {
    DemoAuthority.in(folder, PASSWORD);

    assertThatThrownBy(() -> DemoAuthority.in(folder, "another"))
        .isInstanceOf(AuthorityUnusable.class)
        .hasMessageContaining("password it was made with");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefusedWithTheRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("pki"), "not a folder");

    assertThatThrownBy(() -> DemoAuthority.in(file, PASSWORD))
        .isInstanceOf(AuthorityUnusable.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void anIdThatCouldLeaveTheFolderIsRefused() {
    DemoAuthority authority = DemoAuthority.in(folder, PASSWORD);

    assertThatThrownBy(() -> authority.partner("../court"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static X509Certificate certificate(DemoAuthority authority, String id) throws Exception {
    return (X509Certificate) authority.identity(id).keys().getCertificate(id);
  }

  private static SSLServerSocket listening(Identity identity) throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            identity
                .tls()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(true);
    return server;
  }

  private static SSLSocket connected(Identity identity, int port) throws IOException {
    return (SSLSocket) identity.tls().getSocketFactory().createSocket("127.0.0.1", port);
  }

  private static String peerOf(SSLServerSocket server) {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      SSLSession session = socket.getSession();
      return session.getPeerPrincipal().getName();
    } catch (IOException e) {
      return "handshake failed";
    }
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.list(folder).sorted()) {
      return files.map(DemoAuthorityTest::describe).toList();
    }
  }

  private static String describe(Path file) {
    try {
      return file.getFileName() + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "unreadable " + file;
    }
  }
}
