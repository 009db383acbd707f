package org.fengqiao.hub.channel;

import java.io.IOException;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The SOAP engine under {@code /services} and an endpoint in it for each contract, contract first.
 */
@Configuration(proxyBeanMethods = false)
class SoapDoor {

  @Bean(destroyMethod = "shutdown")
  Bus soapEngine() {
    return BusFactory.newInstance().createBus();
  }

  @Bean
  ServletRegistrationBean<CXFNonSpringServlet> services(Bus soapEngine) {
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(soapEngine);
    ServletRegistrationBean<CXFNonSpringServlet> registration =
        new ServletRegistrationBean<>(servlet, "/services/*");
    registration.addInitParameter("hide-service-list-page", "true");
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean(destroyMethod = "stop")
  EndpointImpl courtService(SoapService service, CourtEndpoint court) throws IOException {
    return service.publish(CourtContract.CONTRACT, court);
  }

  @Bean(destroyMethod = "stop")
  EndpointImpl notaryService(SoapService service, NotaryEndpoint notary) throws IOException {
    return service.publish(NotaryContract.CONTRACT, notary);
  }
}
