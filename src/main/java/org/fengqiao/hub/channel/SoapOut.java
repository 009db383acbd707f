package org.fengqiao.hub.channel;

import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Hands a parcel to a partner's own SOAP service, by its contract. One attempt a call; the ledger
 * decides about the next one.
 */
@Component("soapOut")
public class SoapOut {

  private static final Set<String> SENDERS_FAULT = Set.of("Client", "Sender");

  private final SoapContracts contracts;
  private final SoapClients clients;
  private final CallbackDocuments documents;
  private final Partners partners;

  SoapOut(
      SoapContracts contracts,
      SoapClients clients,
      CallbackDocuments documents,
      Partners partners) {
    this.contracts = contracts;
    this.clients = clients;
    this.documents = documents;
    this.partners = partners;
  }

  /**
   * Hands a parcel over.
   *
   * @throws PartnerRefused when the partner answers that it will never take it
   * @throws PartnerUnavailable when it should be tried again; the partner may have it already
   */
  public Handed hand(Parcel parcel) {
    try {
      SoapReceipt receipt = call(contracts.of(parcel.dialect()), parcel);
      return new Handed(parcel.deliveryId(), receipt.status(), receipt.messageId());
    } catch (SoapRefusal e) {
      throw refused(parcel.partner(), e);
    } catch (SOAPFaultException e) {
      throw fault(parcel.partner(), e);
    } catch (WebServiceException e) {
      throw new PartnerUnavailable(parcel.partner() + ": " + innermost(e), e);
    }
  }

  private <P> SoapReceipt call(SoapContract<P> contract, Parcel parcel) {
    Partner partner = partners.byId(parcel.partner());
    P port = clients.of(partner, contract, !parcel.attachments().isEmpty());
    Object document = documents.read(parcel, contract);
    return CallbackOperation.of(contract, document).hand(port, document);
  }

  private static RuntimeException refused(String partner, SoapRefusal e) {
    String reason = partner + " refused";
    return e.isTheirs() ? new PartnerUnavailable(reason, e) : new PartnerRefused(reason);
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
