package org.fengqiao.hub.channel;

import org.fengqiao.hub.simulator.pki.Identity;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/** The hub's keys as Boot holds them, for tests without an application. */
final class HubBundles {

  private HubBundles() {}

  static SslBundles of(Identity hub) {
    return new DefaultSslBundleRegistry(
        "hub",
        SslBundle.of(
            new JksSslStoreBundle(
                new JksSslStoreDetails("PKCS12", null, "file:" + hub.keyStore(), hub.password()),
                new JksSslStoreDetails(
                    "PKCS12", null, "file:" + hub.trustStore(), hub.password()))));
  }
}
