package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A partner's SFTP server over a folder: a real SSH daemon that lets in one key. */
public final class SftpSite implements AutoCloseable {

  private final SshServer server;
  private final KeyPair host;

  private SftpSite(SshServer server, KeyPair host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Opens the server.
   *
   * @param folder its root
   * @param port 0 takes any free one
   * @param visitor the key of the hub
   */
  public static SftpSite open(Path folder, int port, PublicKey visitor) {
    try {
      Files.createDirectories(folder.resolve("to-hub"));
      Files.createDirectories(folder.resolve("from-hub"));
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair host = keys.generateKeyPair();
      SshServer server = SshServer.setUpDefaultServer();
      server.setHost("localhost");
      server.setPort(port);
      server.setKeyPairProvider(KeyPairProvider.wrap(host));
      server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, visitor));
      server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
      server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
      server.start();
      return new SftpSite(server, host);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has the curve P-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the SFTP server cannot be opened", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** Its line in the hub's {@code known_hosts}. */
  public String knownHost() {
    return "[localhost]:" + port() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n";
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException("the SFTP server cannot be closed", e);
    }
  }
}
