package org.fengqiao.hub.simulator;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.ConnectionType;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * A partner's SOAP client of the hub: generated from the contract, over TLS with its certificate.
 *
 * @param <P> the contract's port
 */
final class SoapClient<P> implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

  private final Bus bus = BusFactory.newInstance().createBus();
  private final P port;

  SoapClient(Class<P> contract, Identity identity, URI hub, boolean soap12) {
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(contract);
    factory.setAddress(hub.toString());
    factory.setBindingId(soap12 ? SOAPBinding.SOAP12HTTP_BINDING : SOAPBinding.SOAP11HTTP_BINDING);
    factory.setProperties(Map.of("mtom-enabled", Boolean.TRUE));
    this.port = factory.create(contract);
    ((BindingProvider) port).getRequestContext().put("thread.local.request.context", "true");
    secure(ClientProxy.getClient(port), identity);
  }

  /** Signs what goes out, and asks the same of the hub (WS-Security). */
  SoapClient<P> signing(Identity identity, boolean soap12) {
    Client client = ClientProxy.getClient(port);
    client.getOutInterceptors().add(CourtSignature.by(identity, soap12));
    client.getInInterceptors().add(CourtSignature.verifying(identity));
    client.getInFaultInterceptors().add(CourtSignature.verifying(identity));
    return this;
  }

  P port() {
    return port;
  }

  @Override
  public void close() {
    bus.shutdown(true);
  }

  static void secure(Client client, Identity identity) {
    HTTPConduit conduit = (HTTPConduit) client.getConduit();
    TLSClientParameters tls = new TLSClientParameters();
    tls.setSslContext(identity.tls());
    conduit.setTlsClientParameters(tls);
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setReceiveTimeout(PATIENCE);
    policy.setConnectionTimeout(PATIENCE);
    policy.setConnection(ConnectionType.KEEP_ALIVE);
    conduit.setClient(policy);
  }
}
