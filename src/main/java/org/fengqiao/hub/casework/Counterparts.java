package org.fengqiao.hub.casework;

import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** Finds who confirms: the body the request names, or the one the door leads to. */
@Component
class Counterparts {

  private final Partners partners;

  Counterparts(Partners partners) {
    this.partners = partners;
  }

  /** Nothing when nobody opens this door, or several do and none is named. */
  Optional<Partner> of(CaseEntry found, ConfirmationRequest request) {
    Partner.Kind kind = kind(request.getDoor());
    String named = request.getAddressee();
    if (named == null && kind == Partner.Kind.COURT) {
      // 民诉法 art 205(1): the court that invited the mediation
      named = found.court();
    }
    if (named != null) {
      return partners.find(named).filter(partner -> confirms(partner, kind));
    }
    List<Partner> able = partners.all().stream().filter(p -> confirms(p, kind)).toList();
    return able.size() == 1 ? Optional.of(able.get(0)) : Optional.empty();
  }

  private static boolean confirms(Partner partner, Partner.Kind kind) {
    return partner.kind() == kind && partner.receives().contains(MessageKind.CONFIRMATION_REQUEST);
  }

  private static Partner.Kind kind(Door door) {
    return switch (door) {
      case JUDICIAL_CONFIRMATION, PAYMENT_ORDER -> Partner.Kind.COURT;
      case ARBITRATION -> Partner.Kind.ARBITRATION;
      case NOTARISATION -> Partner.Kind.NOTARY;
    };
  }
}
