package org.fengqiao.hub.channel.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.fengqiao.hub.channel.TlsSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reaches partners' SFTP servers: for every channel that moves files. The hub shows its own key
 * (that of {@code hub.tls}), never a password; a server must show the key that {@code
 * hub.sftp.known-hosts} has for it. A partner's address is written {@code
 * sftp://user@host:port/folder}. Thread-safe; one connection for each piece of work.
 */
@Component
public class SftpClient implements DisposableBean {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final SshClient ssh;

  SftpClient(TlsSettings tls, SftpSettings settings) {
    this.ssh = SshClient.setUpDefaultClient();
    ssh.setServerKeyVerifier(
        new KnownHostsServerKeyVerifier(
            RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts()));
    // neither the keys nor the habits of the account that runs the hub
    ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    ssh.setUserAuthFactoriesNames("publickey");
    ssh.setKeyIdentityProvider(session -> java.util.List.of(key(tls)));
    ssh.start();
  }

  /** What is done in a folder of a partner while the connection stands. */
  public interface Work<T> {

    /**
     * Does it.
     *
     * @throws IOException when the connection or the server fails
     */
    T in(SftpFolder folder) throws IOException;
  }

  /**
   * Works in the folder an address names.
   *
   * @param address {@code sftp://user@host:port/folder}; port 22 when none is given
   * @param patience how long the server may take for each answer
   * @throws IOException when the server cannot be reached, is not known, does not take the hub's
   *     key, or the work fails; nothing is known then about what the server did last
   */
  public <T> T work(URI address, Duration patience, Work<T> work) throws IOException {
    int port = address.getPort() < 0 ? 22 : address.getPort();
    try (ClientSession session =
        ssh.connect(address.getUserInfo(), address.getHost(), port)
            .verify(CONNECT)
            .getClientSession()) {
      session.auth().verify(patience);
      CoreModuleProperties.IDLE_TIMEOUT.set(session, patience.multipliedBy(2));
      try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
        return work.in(new SftpFolder(sftp, address.getPath()));
      }
    }
  }

  /** Read each time, so that a renewed key needs no restart. */
  private static KeyPair key(TlsSettings tls) {
    char[] password = tls.keyStorePassword().toCharArray();
    try (InputStream in = Files.newInputStream(tls.keyStore())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      String alias = store.aliases().nextElement();
      return new KeyPair(
          store.getCertificate(alias).getPublicKey(), (PrivateKey) store.getKey(alias, password));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(tls.keyStore() + " cannot be read", e);
    }
  }

  @Override
  public void destroy() {
    ssh.stop();
  }
}
