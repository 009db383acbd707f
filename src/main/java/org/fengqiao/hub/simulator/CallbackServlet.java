package org.fengqiao.hub.simulator;

import jakarta.servlet.ServletConfig;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.Serial;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.jspecify.annotations.Nullable;

/** Publishes a partner's own service with CXF; a SOAP 1.2 binding takes SOAP 1.1 as well. */
final class CallbackServlet extends CXFNonSpringServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Object service;
  private final String address;
  private final transient @Nullable WSS4JInInterceptor verifying;

  CallbackServlet(Object service, String address, @Nullable WSS4JInInterceptor verifying) {
    this.verifying = verifying;
    this.service = service;
    this.address = address;
  }

  @Override
  protected void loadBus(ServletConfig config) {
    Bus bus = BusFactory.newInstance().createBus();
    setBus(bus);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setServiceBean(service);
    factory.setBindingId(SOAPBinding.SOAP12HTTP_BINDING);
    factory.setAddress(address);
    if (verifying != null) {
      factory.getInInterceptors().add(verifying);
    }
    factory.create();
  }
}
