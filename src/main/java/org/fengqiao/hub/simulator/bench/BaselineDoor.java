package org.fengqiao.hub.simulator.bench;

import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.fengqiao.hub.simulator.court.CourtService;
import org.fengqiao.hub.simulator.pki.Identity;

/** The baseline's way in: CXF in an embedded Tomcat, mutual TLS, validation on. */
final class BaselineDoor {

  private final Tomcat tomcat = new Tomcat();

  BaselineDoor(BaselineBroker broker, int port, Identity identity) throws LifecycleException {
    Bus bus = BusFactory.newInstance().createBus();
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setConnector(connector(port, identity));
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "services", servlet).setLoadOnStartup(1);
    context.addServletMappingDecoded("/services/*", "services");
    EndpointImpl endpoint = new EndpointImpl(bus, new BaselineEndpoint(broker));
    endpoint.setWsdlLocation(Path.of("mappings/court-soap/court-v1.wsdl").toUri().toString());
    endpoint.setServiceName(CourtService.SERVICE);
    endpoint.setEndpointName(CourtService.CourtPortSoap11Port);
    endpoint.setProperties(Map.of(Message.SCHEMA_VALIDATION_ENABLED, "IN"));
    endpoint.getInInterceptors().add(new DocumentIn());
    endpoint.publish("/court/v1");
    tomcat.start();
    if (!tomcat.getConnector().getState().isAvailable()) {
      throw new BenchFailed("The baseline's port " + port + " cannot be opened", null);
    }
  }

  private static Connector connector(int port, Identity identity) {
    Connector connector = new Connector("HTTP/1.1");
    connector.setPort(port);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("maxKeepAliveRequests", "-1");
    connector.setProperty("SSLEnabled", "true");
    SSLHostConfig tls = new SSLHostConfig();
    tls.setCertificateVerification("required");
    tls.setTruststoreFile(identity.trustStore().toString());
    tls.setTruststorePassword(identity.password());
    tls.setTruststoreType("PKCS12");
    SSLHostConfigCertificate own =
        new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.EC);
    own.setCertificateKeystoreFile(identity.keyStore().toString());
    own.setCertificateKeystorePassword(identity.password());
    own.setCertificateKeystoreType("PKCS12");
    tls.addCertificate(own);
    connector.addSslHostConfig(tls);
    return connector;
  }

  void stop() {
    try {
      tomcat.stop();
    } catch (LifecycleException e) {
      throw new BenchFailed("The baseline's door does not close", e);
    }
  }
}
