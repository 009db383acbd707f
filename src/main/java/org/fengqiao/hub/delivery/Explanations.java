package org.fengqiao.hub.delivery;

import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Revision;
import org.fengqiao.hub.ledger.Consignment;
import org.fengqiao.hub.ledger.Consignments;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.translation.Translation;
import org.fengqiao.hub.translation.TranslationFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people want to know of a delivery before they do something about it. Writes nothing. */
@Component
class Explanations {

  private static final String CANONICAL = "canonical-xml";

  private final Consignments consignments;
  private final Partners partners;
  private final Preparation preparation;
  private final Translation translation;
  private final PartnerAliases aliases;

  Explanations(
      Consignments consignments,
      Partners partners,
      Preparation preparation,
      Translation translation,
      PartnerAliases aliases) {
    this.consignments = consignments;
    this.partners = partners;
    this.preparation = preparation;
    this.translation = translation;
    this.aliases = aliases;
  }

  /** What the mapping makes of a delivery, wherever it stands; nothing when it has no content. */
  @Nullable MappingReport explain(UUID deliveryId) {
    return consignments.find(deliveryId).map(this::explain).orElse(null);
  }

  private MappingReport explain(Consignment found) {
    Partner partner = partners.byId(found.partner());
    Object whole = preparation.whole(found);
    return translation.explain(
        partner.outbound(found.kind()).dialect(),
        whole,
        translation.disclose(partner.disclosure(), whole),
        aliases.of(partner.id()));
  }

  /** Whether a corrected message is valid here, and could be written for its receiver. */
  Revision.Findings check(Revision revision) {
    Consignment found = consignments.find(revision.deliveryId()).orElseThrow();
    try {
      byte[] canonical =
          translation.toCanonical(CANONICAL, found.kind(), revision.canonical(), List.of()).xml();
      preparation.parcel(found.with(canonical));
      return new Revision.Findings(List.of(), null);
    } catch (Rejected wrong) {
      return new Revision.Findings(wrong.rejection().faults(), null);
    } catch (TranslationFailed broken) {
      return new Revision.Findings(List.of(), String.valueOf(broken.getMessage()));
    }
  }
}
