package org.fengqiao.hub.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.DeadlineNotice;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Whom the catalogue of clocks names besides the centre: who opened the file, and the institution a
 * complaint is about, as its decision is due (投诉办法).
 */
@Component
class NoticeReceivers {

  private final ClockCatalogue catalogue;
  private final Partners partners;
  private final Messages messages;
  private final CanonicalXml xml;

  NoticeReceivers(
      ClockCatalogue catalogue, Partners partners, Messages messages, CanonicalXml xml) {
    this.catalogue = catalogue;
    this.partners = partners;
    this.messages = messages;
    this.xml = xml;
  }

  /** Partners besides the centre that are told of what a clock does. */
  Stream<Partner> besides(CaseEntry found, KnownMessage message) {
    DeadlineNotice notice = (DeadlineNotice) xml.readStored(messages.canonical(message.id()));
    Set<String> told = catalogue.rule(notice.getClock(), notice.getStartedOn()).tells();
    return told.isEmpty()
        ? Stream.of()
        : Stream.concat(partners.find(found.court()).stream(), complainedAbout(found).stream())
            .filter(partner -> told.contains(partner.kind().name().toLowerCase(Locale.ROOT)));
  }

  private Optional<Partner> complainedAbout(CaseEntry found) {
    return messages.ofCase(found.caseId()).stream()
        .filter(it -> it.kind() == MessageKind.COMPLAINT_TRANSFER)
        .filter(it -> it.state() == MessageState.APPLIED)
        .reduce((earlier, later) -> later)
        .map(it -> (ComplaintTransfer) xml.readStored(messages.canonical(it.id())))
        .flatMap(it -> Optional.ofNullable(it.getInstitution().getCreditCode()))
        .flatMap(partners::byCreditCode);
  }
}
