package org.fengqiao.hub.simulator;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPBinding;
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
import org.fengqiao.hub.simulator.court.CourtPort;
import org.fengqiao.hub.simulator.pki.Identity;

/** The court's SOAP client: generated from the contract, over TLS with the court's certificate. */
final class CourtClient implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

  private final Bus bus = BusFactory.newInstance().createBus();
  private final CourtPort port;

  CourtClient(Identity identity, SimulatedCourt.CourtWire wire) {
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(CourtPort.class);
    factory.setAddress(wire.hub().toString());
    factory.setBindingId(
        wire.soap12() ? SOAPBinding.SOAP12HTTP_BINDING : SOAPBinding.SOAP11HTTP_BINDING);
    factory.setProperties(Map.of("mtom-enabled", Boolean.TRUE));
    this.port = factory.create(CourtPort.class);
    ((BindingProvider) port).getRequestContext().put("thread.local.request.context", "true");
    Client client = ClientProxy.getClient(port);
    secure(client, identity);
    if (wire.signed()) {
      client.getOutInterceptors().add(CourtSignature.by(identity, wire.soap12()));
      client.getInInterceptors().add(CourtSignature.verifying(identity));
      client.getInFaultInterceptors().add(CourtSignature.verifying(identity));
    }
  }

  CourtPort port() {
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
