package org.fengqiao.hub.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.fengqiao.hub.channel.court.CourtService;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The SOAP engine under {@code /services} and the courts' endpoint in it, contract first. */
@Configuration(proxyBeanMethods = false)
class SoapDoor {

  private static final int IN_MEMORY = 64 * 1024;

  /** As many as the contract allows materials. */
  static final int ATTACHMENTS = 500;

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
  EndpointImpl courtService(
      Bus soapEngine,
      CourtEndpoint court,
      Caller caller,
      SoapSignatures signatures,
      DoorSettings settings)
      throws IOException {
    EndpointImpl endpoint = new EndpointImpl(soapEngine, court);
    endpoint.setWsdlLocation(
        settings.mappings().resolve("court-soap/court-v1.wsdl").toUri().toString());
    endpoint.setServiceName(CourtService.SERVICE);
    endpoint.setEndpointName(CourtService.CourtPortSoap12Port);
    endpoint.setProperties(properties(settings));
    endpoint.getInInterceptors().add(new OriginalIn(caller));
    endpoint.getInInterceptors().add(signatures.demand());
    endpoint.getInInterceptors().add(new BodyIn());
    endpoint.getOutInterceptors().add(signatures.sign());
    endpoint.getOutFaultInterceptors().add(new RefusalOut());
    endpoint.getOutFaultInterceptors().add(signatures.sign());
    endpoint.publish("/court/v1");
    return endpoint;
  }

  private static Map<String, Object> properties(DoorSettings settings) throws IOException {
    Path temporary = Files.createDirectories(settings.data().resolve("tmp"));
    Map<String, Object> properties = new HashMap<>();
    properties.put(Message.SCHEMA_VALIDATION_ENABLED, "IN");
    properties.put(AttachmentDeserializer.ATTACHMENT_DIRECTORY, temporary.toString());
    properties.put(AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, String.valueOf(IN_MEMORY));
    properties.put(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, String.valueOf(ATTACHMENTS));
    return properties;
  }
}
