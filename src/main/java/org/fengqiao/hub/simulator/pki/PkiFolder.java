package org.fengqiao.hub.simulator.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;

/** The files of an authority: each written whole or not at all, for its owner's eyes alone. */
final class PkiFolder {

  private final Path path;
  private final String password;

  private PkiFolder(Path path, String password) {
    this.path = path;
    this.password = password;
  }

  static PkiFolder open(Path path, String password) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
    return new PkiFolder(path, password);
  }

  String password() {
    return password;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  void writeOnce(String name, DemoAuthority.FileWriting writing) {
    if (!Files.exists(file(name))) {
      whole(file(name), writing);
    }
  }

  void replace(String name, String text) {
    whole(file(name), part -> Files.writeString(part, text, StandardCharsets.US_ASCII));
  }

  void writeKeys(Path file, String alias, Keys keys) {
    whole(
        file,
        part -> {
          Certificate[] chain = keys.chain().toArray(new Certificate[0]);
          store(part, s -> s.setKeyEntry(alias, keys.privateKey(), password.toCharArray(), chain));
        });
  }

  void writeTrust(Path file, X509Certificate certificate) throws IOException {
    store(file, store -> store.setCertificateEntry("ca", certificate));
  }

  void writePem(Path file, X509Certificate certificate) throws IOException {
    try {
      String body =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      String pem = "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
      Files.writeString(file, pem, StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  Keys read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      String alias = store.aliases().nextElement();
      PrivateKey key = (PrivateKey) store.getKey(alias, password.toCharArray());
      X509Certificate[] chain =
          Arrays.stream(store.getCertificateChain(alias))
              .map(X509Certificate.class::cast)
              .toArray(X509Certificate[]::new);
      return new Keys(key, Arrays.asList(chain));
    } catch (IOException | GeneralSecurityException e) {
      throw new AuthorityUnusable(
          "The key store "
              + file
              + " cannot be read with this password: give the password it was made with, or delete"
              + " the folder to make new demo certificates",
          e);
    }
  }

  private void store(Path file, StoreFilling filling) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      filling.fill(store);
      store.store(out, password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private void whole(Path file, DemoAuthority.FileWriting writing) {
    try {
      Path part = Files.createTempFile(path, ".new-", ".part");
      if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      }
      writing.to(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  private static AuthorityUnusable unwritable(Path path, IOException cause) {
    return new AuthorityUnusable(
        "The folder "
            + path
            + " for demo certificates cannot be written: make it writable, or"
            + " choose another data folder",
        cause);
  }

  private interface StoreFilling {
    void fill(KeyStore store) throws GeneralSecurityException;
  }
}
