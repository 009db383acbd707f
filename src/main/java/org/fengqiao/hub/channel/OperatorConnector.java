package org.fengqiao.hub.channel;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The operators' port beside the partners': TLS, no client certificate, its own few threads. */
@Component
class OperatorConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final int THREADS = 12;

  /** Who neither sends nor takes anything for so long is gone; the hub's end waits no longer. */
  private static final int PATIENCE_MILLIS = 10_000;

  private static final int KEEP_ALIVE_MILLIS = 60_000;

  private final Connector connector = new Connector(Http11NioProtocol.class.getName());
  private final DoorSettings settings;
  private final SslBundles bundles;

  OperatorConnector(DoorSettings settings, SslBundles bundles) {
    this.settings = settings;
    this.bundles = bundles;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    connector.setPort(settings.operatorPort());
    connector.setXpoweredBy(false);
    Http11NioProtocol protocol = (Http11NioProtocol) connector.getProtocolHandler();
    protocol.setAddress(settings.operatorAddress());
    protocol.setMaxThreads(THREADS);
    protocol.setMinSpareThreads(1);
    protocol.setConnectionTimeout(PATIENCE_MILLIS);
    protocol.setKeepAliveTimeout(KEEP_ALIVE_MILLIS);
    new SslConnectorCustomizer(LogFactory.getLog(getClass()), connector, Ssl.ClientAuth.NONE)
        .customize(bundles.getBundle("hub"), java.util.Map.of());
    factory.addAdditionalConnectors(connector);
  }

  /** Whether a request came in through the operators' port. */
  boolean serves(HttpServletRequest request) {
    return request.getLocalPort() == port();
  }

  /** The port really listened on. */
  int port() {
    return connector.getLocalPort();
  }
}
