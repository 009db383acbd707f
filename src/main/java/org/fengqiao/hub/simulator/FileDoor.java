package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.fengqiao.hub.simulator.pki.Identity;

/** A partner's SFTP server on loopback: one folder, one key that may come in, its own host key. */
public final class FileDoor implements AutoCloseable {

  private final SshServer server;
  private final Path folder;
  private final PublicKey hostKey;
  private final int wanted;

  /**
   * A door that is still closed.
   *
   * @param identity its key is the host key
   * @param port 0 = any free one
   * @param folder what callers see as {@code /}
   * @param caller the key that may come in
   */
  FileDoor(Identity identity, int port, Path folder, PublicKey caller) {
    this.folder = folder;
    this.wanted = port;
    KeyPair own = keys(identity);
    this.hostKey = own.getPublic();
    this.server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(own));
    server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, caller));
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
  }

  void open(String inside) {
    try {
      Files.createDirectories(folder.resolve(inside));
      if (!server.isStarted()) {
        server.start();
      }
    } catch (IOException e) {
      throw new PartnerNotStarted("SFTP port " + wanted + " cannot be opened", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Its line for a file of known hosts, in OpenSSH's format. */
  public String knownHost() {
    return "[localhost]:" + port() + " " + PublicKeyEntry.toString(hostKey);
  }

  /** Leaves a file in a folder, whole or not at all. */
  void leave(String inside, String name, byte[] content) {
    Path target = folder.resolve(inside).resolve(name);
    try {
      Path part = Files.write(target.resolveSibling(name + ".tmp"), content);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole files in a folder, by name. */
  public List<Path> files(String inside) {
    try (Stream<Path> found = Files.list(folder.resolve(inside))) {
      return found.filter(file -> !file.toString().endsWith(".tmp")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair keys(Identity identity) {
    try {
      var store = identity.keys();
      return new KeyPair(
          store.getCertificate(identity.alias()).getPublicKey(),
          (PrivateKey) store.getKey(identity.alias(), identity.password().toCharArray()));
    } catch (GeneralSecurityException e) {
      throw new PartnerNotStarted("the key of " + identity + " is of no use", e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
