package org.fengqiao.hub.channel;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the hub is and whom it believes, on every connection.
 *
 * @param keyStore PKCS#12 with the hub's key and chain
 * @param keyStorePassword opens it
 * @param trustStore PKCS#12 with the authorities whose certificates are believed
 * @param trustStorePassword opens it
 * @param protocols TLS versions spoken
 */
@ConfigurationProperties("hub.tls")
public record TlsSettings(
    @DefaultValue("data/pki/hub.p12") Path keyStore,
    @DefaultValue("changeit") String keyStorePassword,
    @DefaultValue("data/pki/truststore.p12") Path trustStore,
    @DefaultValue("changeit") String trustStorePassword,
    @DefaultValue({"TLSv1.3", "TLSv1.2"}) List<String> protocols) {

  /** Names the files, never the passwords. */
  @Override
  public String toString() {
    return "TlsSettings[" + keyStore + ", " + trustStore + ", " + protocols + "]";
  }
}
