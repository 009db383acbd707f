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

/** Publishes the court's callback with CXF; a SOAP 1.2 binding takes SOAP 1.1 as well. */
final class CallbackServlet extends CXFNonSpringServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient CourtCallback callback;
  private final transient @Nullable WSS4JInInterceptor verifying;

  CallbackServlet(CourtCallback callback, @Nullable WSS4JInInterceptor verifying) {
    this.verifying = verifying;
    this.callback = callback;
  }

  @Override
  protected void loadBus(ServletConfig config) {
    Bus bus = BusFactory.newInstance().createBus();
    setBus(bus);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setServiceBean(callback);
    factory.setBindingId(SOAPBinding.SOAP12HTTP_BINDING);
    factory.setAddress("/court-callback");
    if (verifying != null) {
      factory.getInInterceptors().add(verifying);
    }
    factory.create();
  }
}
