package org.fengqiao.hub.evidence;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.fengqiao.hub.canonical.Digests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hub's own key, the one its receipts are signed with. */
@Component
class HubKey {

  private final JWSSigner signer;
  private final JWSHeader header;

  HubKey(
      @Value("${hub.tls.key-store}") Path store,
      @Value("${hub.tls.key-store-password}") String password)
      throws IOException, GeneralSecurityException, JOSEException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password.toCharArray());
    }
    String alias = keys.aliases().nextElement();
    PrivateKey key = (PrivateKey) keys.getKey(alias, password.toCharArray());
    boolean ec = key instanceof ECPrivateKey;
    signer = ec ? elliptic((ECPrivateKey) key) : new RSASSASigner(key);
    header =
        encodedOnce(
            new JWSHeader.Builder(ec ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256)
                .x509CertSHA256Thumbprint(thumbprint((X509Certificate) keys.getCertificate(alias)))
                .build());
  }

  /** A header that was parsed keeps the text it was parsed from; a built one is written anew. */
  private static JWSHeader encodedOnce(JWSHeader built) {
    try {
      return JWSHeader.parse(built.toBase64URL());
    } catch (ParseException e) {
      throw new IllegalStateException("a header that was just written cannot be read", e);
    }
  }

  /** The native provider signs on P-256 some ten times as fast as the platform's own does. */
  private static JWSSigner elliptic(ECPrivateKey key) throws JOSEException {
    ECDSASigner signer = new ECDSASigner(key);
    signer.getJCAContext().setProvider(curves());
    return signer;
  }

  /** Where the machine has no build of the native provider, the next best signs. */
  private static Provider curves() {
    AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
    return fast.getLoadingError() == null ? fast : new BouncyCastleProvider();
  }

  private static Base64URL thumbprint(X509Certificate certificate) throws GeneralSecurityException {
    return Base64URL.encode(Digests.sha256().digest(certificate.getEncoded()));
  }

  JWSSigner signer() {
    return signer;
  }

  JWSHeader header() {
    return header;
  }
}
