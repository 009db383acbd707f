package org.fengqiao.hub.simulator.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key with its certificate chain, own certificate first. */
record Keys(PrivateKey privateKey, List<X509Certificate> chain) {

  X509Certificate certificate() {
    return chain.get(0);
  }
}
