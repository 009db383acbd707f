package org.fengqiao.hub.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.message.Message;
import org.springframework.stereotype.Component;

/** Serves a contract: its WSDL, its schema checked, its signatures and its limits. */
@Component
class SoapService {

  private static final int IN_MEMORY = 64 * 1024;

  /** As many as the contracts allow materials. */
  static final int ATTACHMENTS = 500;

  private final Bus soapEngine;
  private final Caller caller;
  private final SoapSignatures signatures;
  private final DoorSettings settings;
  private final Routes routes;

  SoapService(
      Bus soapEngine,
      Caller caller,
      SoapSignatures signatures,
      DoorSettings settings,
      Routes routes) {
    this.routes = routes;
    this.soapEngine = soapEngine;
    this.caller = caller;
    this.signatures = signatures;
    this.settings = settings;
  }

  EndpointImpl publish(SoapContract<?> contract, Object implementor) throws IOException {
    EndpointImpl endpoint = new EndpointImpl(soapEngine, implementor);
    Path wsdl = settings.mappings().resolve(contract.dialect()).resolve(contract.wsdl());
    endpoint.setWsdlLocation(wsdl.toUri().toString());
    endpoint.setServiceName(contract.service());
    endpoint.setEndpointName(contract.port());
    endpoint.setProperties(properties());
    endpoint.getInInterceptors().add(new OriginalIn(caller));
    endpoint.getInInterceptors().add(signatures.demand());
    endpoint.getInInterceptors().add(new BodyIn(contract, routes));
    endpoint.getOutInterceptors().add(signatures.sign());
    endpoint.getOutFaultInterceptors().add(new RefusalOut(contract.namespace()));
    endpoint.getOutFaultInterceptors().add(signatures.sign());
    endpoint.publish(contract.path());
    return endpoint;
  }

  private Map<String, Object> properties() throws IOException {
    Path temporary = Files.createDirectories(settings.data().resolve("tmp"));
    Map<String, Object> properties = new HashMap<>();
    properties.put(Message.SCHEMA_VALIDATION_ENABLED, "IN");
    properties.put(AttachmentDeserializer.ATTACHMENT_DIRECTORY, temporary.toString());
    properties.put(AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, String.valueOf(IN_MEMORY));
    properties.put(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, String.valueOf(ATTACHMENTS));
    return properties;
  }
}
