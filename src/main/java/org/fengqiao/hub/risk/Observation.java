package org.fengqiao.hub.risk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Agent;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.Cause;
import org.fengqiao.hub.canonical.model.Complainant;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.HeadOffice;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.ledger.risk.SeenMessage;
import org.springframework.stereotype.Component;

/** Reads from a referral, a complaint or an agreement what its case may share with others. */
@Component
class Observation {

  private final KeyedHash hash;
  private final TextPrint prints;
  private final Sides sides;

  Observation(KeyedHash hash, CodeTables codes) {
    this.hash = hash;
    this.prints = new TextPrint(hash);
    this.sides = new Sides(codes);
  }

  /**
   * Reads a message.
   *
   * @param content its canonical object
   * @param rules the rules that hold
   */
  Reading of(SeenMessage seen, Object content, List<ScreeningRule> rules) {
    TraitSink sink = new TraitSink(hash, prints, rules);
    if (content instanceof Referral referral) {
      referral(referral, sink);
    } else if (content instanceof ComplaintTransfer complaint) {
      complaint(complaint, sink);
    } else if (content instanceof MediationOutcome outcome && outcome.getAgreement() != null) {
      agreement(outcome.getAgreement(), sink);
    }
    return sink.read(seen);
  }

  private void referral(Referral referral, TraitSink sink) {
    List<Party> parties = referral.getParties();
    parties.forEach(party -> takesPart(party, sink));
    sink.text(referral.getDisputeFacts(), parties.stream().flatMap(Observation::names).toList());
    sink.accounts(referral.getDisputeFacts());
    referral.getClaims().forEach(claim -> sink.accounts(claim.getText()));
    List<Party> persons = sides.claiming(parties).filter(Observation::isPerson).toList();
    sink.persons(persons.size());
    if (!persons.isEmpty()) {
      String causes =
          referral.getCauses().stream()
              .map(Cause::getName)
              .sorted()
              .collect(Collectors.joining(";"));
      sides
          .responding(parties)
          .filter(party -> !isPerson(party))
          .flatMap(Observation::named)
          .forEach(bank -> sink.claimAgainst(bank, causes, referral.getDisputeFacts()));
    }
  }

  private static void takesPart(Party party, TraitSink sink) {
    if (!isPerson(party)) {
      named(party).forEach(institution -> sink.institution(institution.creditCode()));
      return;
    }
    party.getPhones().forEach(phone -> sink.number(TraitSink.PARTY_PHONE, phone));
    party.getAddresses().forEach(address -> sink.address(address.getDetail()));
    party.getAgents().forEach(agent -> agent(agent, sink));
  }

  private static void agent(Agent agent, TraitSink sink) {
    String kind = agent.getKind().value();
    if (sink.counts(TraitSink.AGENT_ID, kind)) {
      agent.getIds().forEach(id -> sink.number(TraitSink.AGENT_ID, id.getNumber()));
    }
    if (sink.counts(TraitSink.AGENT_PHONE, kind)) {
      sink.number(TraitSink.AGENT_PHONE, agent.getPhone());
    }
  }

  private static void complaint(ComplaintTransfer complaint, TraitSink sink) {
    var institution = complaint.getInstitution();
    Complainant complainant = complaint.getComplainant();
    String words = complaint.getRequest() + "\n" + complaint.getFacts();
    String code = Objects.requireNonNullElse(institution.getCreditCode(), institution.getName());
    sink.institution(code);
    sink.persons(Objects.requireNonNullElse(complaint.getGroupSize(), 1));
    sink.number(TraitSink.AGENT_PHONE, complainant.getAgentPhone());
    sink.number(TraitSink.PARTY_PHONE, complainant.getPhone());
    if (complainant.getAddress() != null) {
      sink.address(complainant.getAddress().getDetail());
    }
    sink.accounts(words);
    sink.text(words, List.of(complainant.getName(), institution.getName()));
    sink.claimAgainst(
        new Reading.Named(institution.getName(), code),
        complaint.getBusinessCode() + ";" + complaint.getCauseCode(),
        words);
  }

  private static void agreement(Agreement agreement, TraitSink sink) {
    agreement.getParties().stream()
        .filter(party -> !isPerson(party))
        .flatMap(Observation::named)
        .forEach(institution -> sink.institution(institution.creditCode()));
    sink.accounts(agreement.getTerms());
    agreement
        .getObligations()
        .forEach(
            obligation -> {
              sink.accounts(obligation.getPayee());
              sink.accounts(obligation.getText());
            });
  }

  private static boolean isPerson(Party party) {
    return party.getKind() == PartyKind.NATURAL_PERSON;
  }

  /** A branch counts as its head office: it is one institution. */
  private static Stream<Reading.Named> named(Party party) {
    HeadOffice head = party.getHeadOffice();
    Stream<String> own = party.getIds().stream().map(IdentityDocument::getNumber);
    Stream<String> numbers =
        head == null || head.getNumber() == null ? own : Stream.of(head.getNumber());
    return numbers.limit(1).map(number -> new Reading.Named(party.getName(), number));
  }

  private static Stream<String> names(Party party) {
    Stream<String> head =
        party.getHeadOffice() == null ? Stream.of() : Stream.of(party.getHeadOffice().getName());
    return Stream.of(
            Stream.of(party.getName()),
            head,
            party.getAgents().stream().map(Agent::getName),
            party.getAddresses().stream().map(address -> address.getDetail()))
        .flatMap(name -> name);
  }
}
