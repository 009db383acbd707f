package org.fengqiao.hub.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.springframework.stereotype.Component;

/** The keys of SOAP signatures: the hub's own to sign, the believed authorities' to verify. */
@Component
class SignatureKeys {

  private final TlsSettings tls;
  private final KeyStore hub;
  private final KeyStore authorities;

  SignatureKeys(TlsSettings tls) throws IOException, GeneralSecurityException {
    this.tls = tls;
    this.hub = load(tls.keyStore(), tls.keyStorePassword());
    this.authorities = load(tls.trustStore(), tls.trustStorePassword());
  }

  Crypto signing() {
    Merlin crypto = new Merlin();
    crypto.setKeyStore(hub);
    crypto.setTrustStore(authorities);
    return crypto;
  }

  Crypto verification() {
    Merlin crypto = new Merlin();
    crypto.setTrustStore(authorities);
    return crypto;
  }

  String alias() {
    try {
      return hub.aliases().nextElement();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a loaded key store lists its entries", e);
    }
  }

  String algorithm() {
    try {
      return hub.getCertificate(alias()).getPublicKey().getAlgorithm().equals("EC")
          ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
          : "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a loaded key store gives its certificates", e);
    }
  }

  CallbackHandler password() {
    return callbacks -> {
      for (var callback : callbacks) {
        if (callback instanceof WSPasswordCallback wanted) {
          wanted.setPassword(tls.keyStorePassword());
        }
      }
    };
  }

  private static KeyStore load(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    return store;
  }
}
