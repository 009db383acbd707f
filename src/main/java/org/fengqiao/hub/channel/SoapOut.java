package org.fengqiao.hub.channel;

import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.channel.court.CourtCallbackPort;
import org.fengqiao.hub.channel.court.Receipt;
import org.fengqiao.hub.channel.court.RequestRefused;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Hands a parcel to a court's own SOAP endpoint. One attempt a call; the ledger decides about the
 * next one.
 */
@Component("soapOut")
public class SoapOut {

  private static final Set<String> SENDERS_FAULT = Set.of("Client", "Sender");

  private final CourtPorts ports;
  private final CallbackDocuments documents;
  private final Partners partners;

  SoapOut(CourtPorts ports, CallbackDocuments documents, Partners partners) {
    this.ports = ports;
    this.documents = documents;
    this.partners = partners;
  }

  /**
   * Hands a parcel over.
   *
   * @throws PartnerRefused when the court answers that it will never take it
   * @throws PartnerUnavailable when it should be tried again; the court may have it already
   */
  public Handed hand(Parcel parcel) {
    CourtCallbackPort port =
        ports.of(partners.byId(parcel.partner()), !parcel.attachments().isEmpty());
    try {
      Receipt receipt = CallbackOperation.call(port, documents.read(parcel));
      return new Handed(parcel.deliveryId(), receipt.getStatus(), receipt.getMessageId());
    } catch (RequestRefused e) {
      throw refused(parcel.partner(), e);
    } catch (SOAPFaultException e) {
      throw fault(parcel.partner(), e);
    } catch (WebServiceException e) {
      throw new PartnerUnavailable(parcel.partner() + ": " + innermost(e), e);
    }
  }

  private static RuntimeException refused(String partner, RequestRefused e) {
    boolean theirs =
        e.getFaultInfo() != null
            && !e.getFaultInfo().getFault().isEmpty()
            && e.getFaultInfo().getFault().get(0).getNumber() / 100 == 15;
    String reason = partner + " refused";
    return theirs ? new PartnerUnavailable(reason, e) : new PartnerRefused(reason);
  }

  private static RuntimeException fault(String partner, SOAPFaultException e) {
    QName code = e.getFault().getFaultCodeAsQName();
    String reason = partner + " answered a fault: " + code.getLocalPart();
    return SENDERS_FAULT.contains(code.getLocalPart())
        ? new PartnerRefused(reason)
        : new PartnerUnavailable(reason, e);
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName();
  }
}
