package org.fengqiao.hub.simulator.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Who one end of a connection is, and whom it believes.
 *
 * @param keyStore PKCS#12 with the own key and chain
 * @param trustStore PKCS#12 with the authorities believed
 * @param password opens both
 */
public record Identity(Path keyStore, Path trustStore, String password) {

  /** A TLS context that presents this identity and believes its authorities alone. */
  public SSLContext tls() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(load(keyStore), password.toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(load(trustStore));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AuthorityUnusable("The key store " + keyStore + " is of no use for TLS", e);
    }
  }

  /** The key store, open, for signing. */
  public KeyStore keys() {
    return load(keyStore);
  }

  /** The authorities believed, open. */
  public KeyStore authorities() {
    return load(trustStore);
  }

  /** The name of the key in its store, which is the name of the file. */
  public String alias() {
    return keyStore.getFileName().toString().replaceFirst("\\.p12$", "");
  }

  private KeyStore load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new AuthorityUnusable("The key store " + file + " cannot be read", e);
    }
  }

  /** Names the files, never the password. */
  @Override
  public String toString() {
    return "Identity[" + keyStore.getFileName() + "]";
  }
}
