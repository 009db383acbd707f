package org.fengqiao.hub.intake;

import java.util.List;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Facts;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Dispatch;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is on the other side of a file that a message opens: who it names, or the only one. A
 * referral goes to the station it was dispatched to where that has a system of its own, else to the
 * centre. An institution is never it: a warning reaches one by release alone. A code table is the
 * hub's own business; the centre, whose hub it is, stands there for it.
 */
@Component
class Addressees {

  private final Partners partners;
  private final String centre;

  Addressees(Partners partners, @Value("${hub.centre:centre-qingdao}") String centre) {
    this.partners = partners;
    this.centre = centre;
  }

  /**
   * The other side.
   *
   * @throws Rejected when the message names nobody who receives such, or several do and it names
   *     none; or when it says it comes from somebody else
   */
  String of(Inbound inbound, Facts facts, @Nullable Dispatch dispatch) {
    if (inbound.kind() == MessageKind.CODE_TABLE) {
      return centre;
    }
    if (Dossier.of(inbound.kind()) == Dossier.REFERRAL) {
      return dispatch == null
          ? centre
          : partners.ofStation(dispatch.getStation()).map(Partner::id).orElse(centre);
    }
    if (facts.lead() != null && !facts.lead().equals(inbound.partner())) {
      throw new Rejected(Fault.at("/" + inbound.kind().id() + "/lead", RejectionCode.ROLE_UNFIT));
    }
    List<Partner> able =
        partners.all().stream()
            .filter(partner -> !partner.id().equals(inbound.partner()))
            .filter(partner -> partner.receives().contains(inbound.kind()))
            .filter(partner -> partner.kind() != Partner.Kind.INSTITUTION)
            .filter(partner -> facts.addressee() == null || partner.id().equals(facts.addressee()))
            .toList();
    if (able.size() != 1) {
      throw new Rejected(Fault.at(path(inbound.kind()), RejectionCode.ADDRESSEE_UNFIT));
    }
    return able.get(0).id();
  }

  /** Who opens a file: the sender; for what the hub compiles itself, the centre it compiles for. */
  String opener(Inbound inbound) {
    return inbound.partner().equals(Operators.ID) ? centre : inbound.partner();
  }

  private static String path(MessageKind kind) {
    return "/"
        + kind.id()
        + (kind == MessageKind.JOINT_INVITATION ? "/assist" : "/header/receiver");
  }
}
