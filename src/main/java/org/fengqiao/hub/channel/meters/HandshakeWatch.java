package org.fengqiao.hub.channel.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.cert.X509Certificate;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.partner.Partners;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * Counts connections to the partners' port whose certificate is not believed: for the partner in
 * whose name it was shown (ended, or of an authority the hub does not believe), and for all. That
 * somebody shows one in a partner's name is worth knowing whoever it was.
 */
@Component
class HandshakeWatch implements TomcatConnectorCustomizer {

  private final Partners partners;
  private final LineMeters meters;
  private final Counter refused;

  HandshakeWatch(Partners partners, LineMeters meters, MeterRegistry registry) {
    this.partners = partners;
    this.meters = meters;
    this.refused =
        Counter.builder("hub.tls.refused")
            .description("Connections whose certificate was not believed")
            .register(registry);
  }

  @Override
  public void customize(Connector connector) {
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
      WatchedTrust.tell(this::turnedAway);
      protocol.setSslImplementationName(WatchedTls.class.getName());
    }
  }

  private void turnedAway(X509Certificate certificate) {
    refused.increment();
    partners
        .byCertificate(certificate.getSubjectX500Principal())
        .ifPresent(it -> meters.count(it.id(), LineDirection.IN, LineOutcome.HANDSHAKE));
  }
}
