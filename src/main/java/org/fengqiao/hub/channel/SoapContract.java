package org.fengqiao.hub.channel;

import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * A SOAP contract in Java, both directions of it. Each pair of WSDLs has one small class that holds
 * its contract; everything else about SOAP is the same for all of them.
 *
 * @param <P> the generated port of the partner's own service
 * @param dialect the folder of mappings that the WSDLs and sheets lie in
 * @param wsdl the WSDL of what the hub serves, in that folder
 * @param path where the hub serves it, below {@code /services}
 * @param service its service
 * @param port its port
 * @param messages the payloads of the operations that bring a message; the others ask something
 * @param callback the partner's own service, as it was generated from the other WSDL
 * @param documents the factory of the documents that service takes
 * @param operations the operations of that service
 */
record SoapContract<P>(
    String dialect,
    String wsdl,
    String path,
    QName service,
    QName port,
    Set<String> messages,
    Class<P> callback,
    Class<?> documents,
    List<CallbackOperation<P, ?>> operations) {

  /** The namespace of everything in it. */
  String namespace() {
    return service.getNamespaceURI();
  }
}
