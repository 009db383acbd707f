package org.fengqiao.hub.channel;

import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Hands a parcel to a partner's webhook: first the materials it does not have, then the document.
 * One attempt a call; the ledger decides about the next one.
 */
@Component("restOut")
public class RestOut {

  private final Webhook webhook;
  private final Partners partners;

  RestOut(Webhook webhook, Partners partners) {
    this.webhook = webhook;
    this.partners = partners;
  }

  /**
   * Hands a parcel over.
   *
   * @throws PartnerRefused when the partner answers that it will never take it
   * @throws PartnerUnavailable when it should be tried again; the partner may have it already
   */
  public Handed hand(Parcel parcel) {
    Partner partner = partners.byId(parcel.partner());
    Webhook.Answer answer = webhook.post(partner, parcel);
    if (answer.is2xx() || isDuplicate(answer)) {
      String status = isDuplicate(answer) ? "DUPLICATE" : "HTTP " + answer.status();
      return new Handed(parcel.deliveryId(), status, answer.body());
    }
    throw answer.problem(partner, "taking a message");
  }

  private static boolean isDuplicate(Webhook.Answer answer) {
    return (answer.is2xx() || answer.status() == 409) && answer.body().contains("DUPLICATE");
  }
}
