package org.fengqiao.hub.channel.meters;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts as another does, and tells whose certificate it turned away. */
final class WatchedTrust extends X509ExtendedTrustManager {

  private static volatile Consumer<X509Certificate> told = certificate -> {};

  private final X509ExtendedTrustManager trusting;

  WatchedTrust(X509ExtendedTrustManager trusting) {
    this.trusting = trusting;
  }

  /** From now on these are told; Tomcat makes what is above without asking anybody. */
  static void tell(Consumer<X509Certificate> whom) {
    told = whom;
  }

  private interface Check {
    void now() throws CertificateException;
  }

  private static void watch(X509Certificate[] chain, Check check) throws CertificateException {
    try {
      check.now();
    } catch (CertificateException e) {
      if (chain.length > 0) {
        told.accept(chain[0]);
      }
      throw e;
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    watch(chain, () -> trusting.checkClientTrusted(chain, type, engine));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    watch(chain, () -> trusting.checkClientTrusted(chain, type, socket));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    watch(chain, () -> trusting.checkClientTrusted(chain, type));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    trusting.checkServerTrusted(chain, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    trusting.checkServerTrusted(chain, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    trusting.checkServerTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trusting.getAcceptedIssuers();
  }
}
