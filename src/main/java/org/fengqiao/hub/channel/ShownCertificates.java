package org.fengqiao.hub.channel;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.fengqiao.hub.canonical.ShownCertificate;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Notices when a partner shows a certificate it has not shown since the start: operators want to
 * know when it ends. A look-up and a comparison for each request, nothing more.
 */
@Component("shownCertificates")
class ShownCertificates {

  private final Partners partners;
  private final Map<String, X509Certificate> last = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<ShownCertificate> fresh = new ConcurrentLinkedQueue<>();

  ShownCertificates(Partners partners) {
    this.partners = partners;
  }

  /** A partner showed this one. */
  void by(String partner, X509Certificate certificate) {
    X509Certificate before = last.get(partner);
    if (before != certificate && !certificate.equals(before)) {
      last.put(partner, certificate);
      fresh.add(new ShownCertificate(partner, certificate));
    }
  }

  /** The server of a partner showed this one; servers with another subject are not told apart. */
  void byServer(SSLSession session) throws SSLPeerUnverifiedException {
    Certificate[] chain = session.getPeerCertificates();
    if (chain.length > 0 && chain[0] instanceof X509Certificate certificate) {
      partners
          .byCertificate(certificate.getSubjectX500Principal())
          .ifPresent(partner -> by(partner.id(), certificate));
    }
  }

  /** What was shown since the last time this was asked. */
  public List<ShownCertificate> take() {
    List<ShownCertificate> taken = new ArrayList<>();
    for (ShownCertificate next = fresh.poll(); next != null; next = fresh.poll()) {
      taken.add(next);
    }
    return taken;
  }
}
