package org.fengqiao.hub.channel.meters;

import java.util.Arrays;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLUtil;
import org.apache.tomcat.util.net.jsse.JSSEImplementation;
import org.apache.tomcat.util.net.jsse.JSSEUtil;
import org.jspecify.annotations.Nullable;

/**
 * TLS as Tomcat does it, with every certificate that is turned away told. Tomcat makes it by name.
 */
public final class WatchedTls extends JSSEImplementation {

  @Override
  public SSLUtil getSSLUtil(SSLHostConfigCertificate certificate) {
    return new JSSEUtil(certificate) {
      @Override
      public TrustManager @Nullable [] getTrustManagers() throws Exception {
        TrustManager[] trusting = super.getTrustManagers();
        return trusting == null
            ? null
            : Arrays.stream(trusting).map(WatchedTls::watched).toArray(TrustManager[]::new);
      }
    };
  }

  private static TrustManager watched(TrustManager trusting) {
    return trusting instanceof X509ExtendedTrustManager known ? new WatchedTrust(known) : trusting;
  }
}
