package org.fengqiao.hub.risk;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.HeadOffice;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.HubMessages;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.risk.Pattern;
import org.fengqiao.hub.ledger.risk.Patterns;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Tells institutions of a warning about cases of theirs, once the regulator and a person released
 * it. Each gets it in a file of its own, without the cases it rests on: they are others' as well.
 */
@Component
class Released {

  /** As many as a warning may name. */
  private static final int CASES = 1000;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Patterns patterns;
  private final Messages messages;
  private final HubMessages hubMessages;
  private final Partners partners;
  private final Receivers receivers;
  private final CanonicalXml xml;
  private final Clock clock;

  Released(
      Patterns patterns,
      Messages messages,
      HubMessages hubMessages,
      Partners partners,
      Receivers receivers,
      CanonicalXml xml,
      Clock clock) {
    this.patterns = patterns;
    this.messages = messages;
    this.hubMessages = hubMessages;
    this.partners = partners;
    this.receivers = receivers;
    this.xml = xml;
    this.clock = clock;
  }

  /** Whether it is this partner's to say: the regulator's. */
  boolean mayRelease(String sender) {
    return partners
        .find(sender)
        .filter(partner -> partner.kind() == Partner.Kind.REGULATOR)
        .isPresent();
  }

  /** The newest version goes to the institutions that are connected and take warnings. */
  List<HandOver> tell(Pattern pattern) {
    List<HandOver> work = new ArrayList<>();
    concerned(pattern).forEach(bank -> work.addAll(tell(pattern, bank)));
    return work;
  }

  private List<Partner> concerned(Pattern pattern) {
    return patterns.referrals(pattern.id(), CASES).stream()
        .map(xml::readStored)
        .flatMap(Released::numbers)
        .distinct()
        .flatMap(number -> partners.byCreditCode(number).stream())
        .filter(partner -> partner.receives().contains(MessageKind.RISK_WARNING))
        .distinct()
        .toList();
  }

  private static Stream<String> numbers(Object opening) {
    if (opening instanceof ComplaintTransfer complaint) {
      return Stream.ofNullable(complaint.getInstitution().getCreditCode());
    }
    return ((Referral) opening).getParties().stream().flatMap(Released::numbers);
  }

  private static Stream<String> numbers(Party party) {
    HeadOffice head = party.getHeadOffice();
    return Stream.concat(
        party.getIds().stream().map(IdentityDocument::getNumber),
        head == null ? Stream.of() : Stream.ofNullable(head.getNumber()));
  }

  private List<HandOver> tell(Pattern pattern, Partner bank) {
    UUID id = ids.generate();
    UUID file = ids.generate();
    String number = pattern.warningNo() + "-" + Wording.mark(UUID.randomUUID());
    RiskWarning newest = newest(pattern);
    hubMessages.open(file, Dossier.RISK, number, List.of(bank.id()), CaseState.WARNED);
    HubMessages.Own own =
        new HubMessages.Own(
            id,
            MessageKind.RISK_WARNING,
            null,
            pattern.version(),
            Wording.released(newest, id, file, number, clock.instant()));
    KnownMessage said = hubMessages.enter(own, file, bank.id());
    return receivers.tell(file, said, List.of(bank.id()));
  }

  private RiskWarning newest(Pattern pattern) {
    KnownMessage last =
        messages.ofCase(pattern.fileId()).stream()
            .filter(message -> message.kind() == MessageKind.RISK_WARNING)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return (RiskWarning) Objects.requireNonNull(xml.readStored(messages.canonical(last.id())));
  }
}
