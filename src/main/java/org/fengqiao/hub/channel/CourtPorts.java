package org.fengqiao.hub.channel;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.ConnectionType;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.fengqiao.hub.channel.court.CourtCallbackPort;
import org.fengqiao.hub.partner.Partner;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** SOAP clients of the courts' endpoints, one for plain and one for MTOM calls, made once. */
@Component
class CourtPorts {

  private static final long CONNECT_MILLIS = 5_000;

  private final Bus soapEngine;
  private final SslBundles bundles;
  private final SoapSignatures signatures;
  private final Map<Line, CourtCallbackPort> ports = new ConcurrentHashMap<>();

  CourtPorts(Bus soapEngine, SslBundles bundles, SoapSignatures signatures) {
    this.soapEngine = soapEngine;
    this.bundles = bundles;
    this.signatures = signatures;
  }

  /** A client of a court; safe for many threads. With MTOM its answers would be multipart too. */
  CourtCallbackPort of(Partner partner, boolean mtom) {
    return ports.computeIfAbsent(new Line(partner.id(), mtom), line -> port(partner, mtom));
  }

  private CourtCallbackPort port(Partner partner, boolean mtom) {
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(soapEngine);
    factory.setServiceClass(CourtCallbackPort.class);
    factory.setAddress(Objects.requireNonNull(partner.outbound().endpoint()).toString());
    factory.setProperties(
        Map.of(Message.MTOM_ENABLED, mtom, "thread.local.request.context", "true"));
    CourtCallbackPort port = factory.create(CourtCallbackPort.class);
    Client client = ClientProxy.getClient(port);
    connect((HTTPConduit) client.getConduit(), partner);
    if (partner.wsSecurity() == Partner.WsSecurity.REQUIRED) {
      client.getOutInterceptors().add(signatures.signer());
    }
    return port;
  }

  private void connect(HTTPConduit conduit, Partner partner) {
    TLSClientParameters tls = new TLSClientParameters();
    tls.setSslContext(bundles.getBundle("hub").createSslContext());
    conduit.setTlsClientParameters(tls);
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(CONNECT_MILLIS);
    policy.setReceiveTimeout(partner.outbound().timeout().toMillis());
    policy.setConnection(ConnectionType.KEEP_ALIVE);
    policy.setAutoRedirect(false);
    policy.setVersion("1.1");
    conduit.setClient(policy);
  }

  private record Line(String partner, boolean mtom) {}
}
