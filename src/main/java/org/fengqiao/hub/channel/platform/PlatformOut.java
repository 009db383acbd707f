package org.fengqiao.hub.channel.platform;

import java.util.Optional;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.channel.Webhook;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Hands a parcel to a platform, which answers HTTP 200 whatever it thinks: only its envelope says
 * whether it took it. One attempt a call.
 */
@Component("platformOut")
public class PlatformOut {

  private final Webhook webhook;
  private final Partners partners;

  PlatformOut(Webhook webhook, Partners partners) {
    this.webhook = webhook;
    this.partners = partners;
  }

  /**
   * Hands a parcel over.
   *
   * @throws PartnerRefused when the platform answers with a code that is final
   * @throws PartnerUnavailable when it should be tried again, also after an answer nobody can read
   */
  public Handed hand(Parcel parcel) {
    Partner partner = partners.byId(parcel.partner());
    Webhook.Answer answer = webhook.post(partner, parcel);
    if (!answer.is2xx()) {
      throw answer.problem(partner, "taking a message");
    }
    Optional<Envelope> said = Envelope.of(answer.body());
    if (said.isEmpty()) {
      throw new PartnerUnavailable(partner.id() + " answered without its envelope", null);
    }
    Envelope envelope = said.get();
    if (envelope.isSuccess()) {
      String status = envelope.isRepeated() ? "DUPLICATE" : "CODE " + envelope.code();
      return new Handed(parcel.deliveryId(), status, answer.body());
    }
    String reason = partner.id() + " answered with code " + envelope.shown();
    throw envelope.isPassing()
        ? new PartnerUnavailable(reason, null, answer.retryAfter())
        : new PartnerRefused(reason);
  }
}
