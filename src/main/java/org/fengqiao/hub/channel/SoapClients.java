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
import org.fengqiao.hub.partner.Partner;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** SOAP clients of partners' own services, one for plain and one for MTOM calls, made once. */
@Component
class SoapClients {

  private static final long CONNECT_MILLIS = 5_000;

  private final Bus soapEngine;
  private final SslBundles bundles;
  private final SoapSignatures signatures;
  private final Map<Line, Object> ports = new ConcurrentHashMap<>();

  SoapClients(Bus soapEngine, SslBundles bundles, SoapSignatures signatures) {
    this.soapEngine = soapEngine;
    this.bundles = bundles;
    this.signatures = signatures;
  }

  /** A partner's client; safe for many threads. With MTOM its answers would be multipart too. */
  <P> P of(Partner partner, SoapContract<P> contract, boolean mtom) {
    Line line = new Line(partner.id(), mtom);
    return contract
        .callback()
        .cast(ports.computeIfAbsent(line, it -> port(partner, contract, mtom)));
  }

  private <P> P port(Partner partner, SoapContract<P> contract, boolean mtom) {
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(soapEngine);
    factory.setServiceClass(contract.callback());
    factory.setAddress(Objects.requireNonNull(partner.outbound().endpoint()).toString());
    factory.setProperties(
        Map.of(Message.MTOM_ENABLED, mtom, "thread.local.request.context", "true"));
    P port = factory.create(contract.callback());
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
