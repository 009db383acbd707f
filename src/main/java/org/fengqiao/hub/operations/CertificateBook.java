package org.fengqiao.hub.operations;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.ShownCertificate;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.stereotype.Component;

/** Keeps the list of certificates: those of the hub's stores, and those partners show. */
@Component("certificateBook")
class CertificateBook {

  private static final Duration STORES_EVERY = Duration.ofHours(1);

  private final Certificates certificates;
  private final SslBundles bundles;
  private final Clock clock;
  private Instant looked = Instant.EPOCH;

  CertificateBook(Certificates certificates, SslBundles bundles, Clock clock) {
    this.certificates = certificates;
    this.bundles = bundles;
    this.clock = clock;
  }

  /** Notes what partners showed, and once an hour what the stores hold. */
  public void note(List<ShownCertificate> shown) {
    shown.forEach(it -> note(Certificates.Role.THEIRS, it.partner(), it.certificate()));
    if (clock.instant().isAfter(looked.plus(STORES_EVERY))) {
      looked = clock.instant();
      SslStoreBundle stores = bundles.getBundle("hub").getStores();
      note(Certificates.Role.OURS, stores.getKeyStore());
      note(Certificates.Role.AUTHORITY, stores.getTrustStore());
    }
  }

  private void note(Certificates.Role role, @Nullable KeyStore store) {
    if (store == null) {
      return;
    }
    try {
      for (String alias : Collections.list(store.aliases())) {
        Certificate held = store.getCertificate(alias);
        if (held instanceof X509Certificate certificate) {
          note(role, alias, certificate);
        }
      }
    } catch (KeyStoreException e) {
      throw new IllegalStateException("a store of the hub's cannot be read", e);
    }
  }

  private void note(Certificates.Role role, String holder, X509Certificate certificate) {
    certificates.seen(
        new Certificates.Known(
            role,
            holder,
            fingerprint(certificate),
            certificate.getSubjectX500Principal().getName(),
            certificate.getNotBefore().toInstant(),
            certificate.getNotAfter().toInstant(),
            clock.instant()));
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Digests.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read cannot be written", e);
    }
  }
}
