package org.fengqiao.hub.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.Trial;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.RejectionNotice;
import org.fengqiao.hub.canonical.rules.Triage;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.ledger.Consignment;
import org.fengqiao.hub.ledger.Consignments;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.translation.Disclosed;
import org.fengqiao.hub.translation.Translation;
import org.fengqiao.hub.translation.TranslationFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a parcel: the message in the partner's dialect, addressed, with the hub's ids. */
@Component
class Preparation {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final Consignments consignments;
  private final Partners partners;
  private final Translation translation;
  private final CanonicalXml xml;
  private final Breakers breakers;
  private final Attachments store;
  private final Triage triage;
  private final PartnerAliases aliases;
  private final Clock clock;

  Preparation(
      Consignments consignments,
      Partners partners,
      Translation translation,
      CanonicalXml xml,
      Breakers breakers,
      Attachments store,
      Triage triage,
      PartnerAliases aliases,
      Clock clock) {
    this.aliases = aliases;
    this.consignments = consignments;
    this.partners = partners;
    this.translation = translation;
    this.xml = xml;
    this.breakers = breakers;
    this.store = store;
    this.triage = triage;
    this.clock = clock;
  }

  @Nullable Parcel prepare(UUID deliveryId) {
    Consignment found = consignments.find(deliveryId, DeliveryState.READY).orElse(null);
    if (found == null) {
      return null;
    }
    Partner partner = partners.byId(found.partner());
    if (!breakers.permits(partner, partner.line(found.kind()), deliveryId)) {
      return null;
    }
    return parcel(found);
  }

  Trial rehearse(UUID deliveryId) {
    Consignment found =
        consignments.find(deliveryId, DeliveryState.STUCK, DeliveryState.FAILED).orElse(null);
    if (found == null) {
      return Trial.NOTHING_TO_DO;
    }
    try {
      parcel(found);
      return Trial.PASSES;
    } catch (TranslationFailed broken) {
      return Trial.fails(String.valueOf(broken.getMessage()));
    }
  }

  Object whole(Consignment found) {
    return dispatched(addressed(xml.readStored(found.canonical()), found), found);
  }

  Parcel parcel(Consignment found) {
    Instant startedAt = clock.instant();
    Partner partner = partners.byId(found.partner());
    String dialect = partner.outbound(found.kind()).dialect();
    Disclosed disclosed = translation.disclose(partner.disclosure(), whole(found));
    return new Parcel(
        found.deliveryId(),
        partner.id(),
        found.kind(),
        found.caseId(),
        dialect,
        found.asSent() != null
            ? found.asSent()
            : translation.fromCanonical(dialect, disclosed, aliases.of(partner.id())),
        attachments(found, disclosed),
        startedAt);
  }

  /** Only what the disclosed message still names: a withheld material stays here, bytes and all. */
  private List<StoredAttachment> attachments(Consignment found, Disclosed disclosed) {
    if (disclosed.withheld().isEmpty()) {
      return found.attachments();
    }
    String message = new String(disclosed.xml(), StandardCharsets.UTF_8);
    return found.attachments().stream()
        .filter(
            stored ->
                message.contains(stored.digest())
                    || message.contains(store.digest(stored.digest(), "SM3")))
        .toList();
  }

  private static Object addressed(Object document, Consignment found) {
    if (document instanceof Message message) {
      address(message.getHeader(), found);
      refer(message.getCaseReference(), found);
    } else if (document instanceof RejectionNotice notice) {
      address(notice.getHeader(), found);
      refer(notice.getCaseReference(), found);
    }
    return document;
  }

  /** Set by the hub alone: what a sender wrote there is replaced. */
  private Object dispatched(Object document, Consignment found) {
    if (document instanceof Referral referral) {
      referral.setDispatch(
          triage.propose(referral, found.sender(), LocalDate.ofInstant(clock.instant(), QINGDAO)));
    }
    return document;
  }

  private static void address(Header header, Consignment found) {
    header.setSender(found.sender());
    header.setReceiver(found.partner());
    header.setHubMessageId(found.messageId().toString());
  }

  private static void refer(CaseReference reference, Consignment found) {
    reference.setHubCaseId(found.caseId().toString());
    reference.setCourtId(found.court());
    reference.setCaseNumber(found.caseNumber());
  }
}
