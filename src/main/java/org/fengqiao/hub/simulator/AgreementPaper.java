package org.fengqiao.hub.simulator;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.hub.canonical.model.Address;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.AgreementForm;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Channel;
import org.fengqiao.hub.canonical.model.Debtor;
import org.fengqiao.hub.canonical.model.ElectronicAddress;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.Obligation;
import org.fengqiao.hub.canonical.model.ObligationType;
import org.fengqiao.hub.canonical.model.OrganisationType;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Position;
import org.fengqiao.hub.canonical.model.Seal;
import org.fengqiao.hub.canonical.model.SealKind;
import org.fengqiao.hub.canonical.model.ServiceAddress;
import org.fengqiao.hub.canonical.model.Signature;
import org.fengqiao.hub.canonical.model.SignatureMethod;
import org.fengqiao.hub.canonical.model.SignerRole;
import org.fengqiao.hub.canonical.model.UndisputedFact;
import org.jspecify.annotations.Nullable;

/** 调解协议, 无争议事实 and 送达地址确认书 between the parties of one referral. */
final class AgreementPaper {

  private static final Set<Position> OWING =
      Set.of(Position.DEFENDANT, Position.RESPONDENT, Position.APPELLEE, Position.GUARANTOR);
  private static final Set<Position> OWED =
      Set.of(Position.PLAINTIFF, Position.APPLICANT, Position.APPELLANT);
  private static final String PHONE = "13805320000";

  private final CaseReferral referral;
  private final OffsetDateTime now;

  AgreementPaper(CaseReferral referral, OffsetDateTime now) {
    this.referral = referral;
    this.now = now;
  }

  /** Who is asked to pay; where nobody is, whoever was named last. */
  static List<Party> owing(CaseReferral referral) {
    return in(referral, OWING, referral.getParties().size() - 1);
  }

  private static List<Party> in(CaseReferral referral, Set<Position> positions, int otherwise) {
    List<Party> found =
        referral.getParties().stream().filter(p -> positions.contains(p.getPosition())).toList();
    return found.isEmpty() ? List.of(referral.getParties().get(otherwise)) : found;
  }

  Agreement agreement(BigDecimal amount, CentreScript.Ending ending, @Nullable Material signed) {
    Agreement agreement = new Agreement();
    agreement.setOrganisationType(OrganisationType.INVITED);
    agreement.setForm(AgreementForm.ONLINE);
    agreement.setParties(referral.getParties());
    agreement.setFacts("双方对借款事实及欠款金额均无异议。");
    agreement.setDisputedMatters("还款期限与利息。");
    agreement.setTerms("被告按本协议约定的金额和期限向原告付款，双方就本案再无其他争议。");
    agreement.setObligations(List.of(obligation(amount, ending)));
    agreement.setSignatures(signatures());
    agreement.setSeals(List.of(seal()));
    agreement.setEffectiveAt(now.minusMinutes(2));
    if (signed != null) {
      agreement.setMaterialId(signed.getMaterialId());
    }
    return agreement;
  }

  List<UndisputedFact> undisputedFacts() {
    UndisputedFact fact = new UndisputedFact();
    fact.setFactNo(1);
    fact.setText("双方一致确认合同成立并已实际履行。");
    fact.setConfirmedBy(referral.getParties().stream().map(Party::getPartyId).toList());
    fact.setConfirmedAt(now.minusMinutes(2));
    fact.setSignatures(referral.getParties().stream().map(this::signature).toList());
    return List.of(fact);
  }

  List<ServiceAddress> serviceAddresses() {
    return referral.getParties().stream().map(this::serviceAddress).toList();
  }

  private Obligation obligation(BigDecimal amount, CentreScript.Ending ending) {
    List<Debtor> debtors = owing(referral).stream().map(this::debtor).toList();
    Obligation obligation = new Obligation();
    obligation.setObligationNo(1);
    obligation.setType(debtors.size() > 1 ? ObligationType.JOINT : ObligationType.SOLE);
    obligation.setCreditors(in(referral, OWED, 0).stream().map(Party::getPartyId).toList());
    obligation.setDebtors(debtors);
    obligation.setText("被告向原告支付上述款项。");
    obligation.setAmount(amount);
    obligation.setCurrency("CNY");
    boolean performed = ending == CentreScript.Ending.PERFORMED;
    obligation.setDue(performed ? now.toLocalDate() : now.toLocalDate().plusDays(30));
    return obligation;
  }

  private Debtor debtor(Party party) {
    Debtor debtor = new Debtor();
    debtor.setPartyId(party.getPartyId());
    return debtor;
  }

  private List<Signature> signatures() {
    List<Signature> signatures = new ArrayList<>();
    referral.getParties().forEach(party -> signatures.add(signature(party)));
    Signature mediator = new Signature();
    mediator.setSignerName("调解员甲");
    mediator.setRole(SignerRole.MEDIATOR);
    mediator.setMethod(SignatureMethod.ELECTRONIC);
    mediator.setSignedAt(now.minusMinutes(1));
    signatures.add(mediator);
    return signatures;
  }

  private Signature signature(Party party) {
    Signature signature = new Signature();
    signature.setPartyId(party.getPartyId());
    signature.setMethod(SignatureMethod.ELECTRONIC);
    signature.setSignedAt(now.minusMinutes(2));
    if (!party.getGuardians().isEmpty()) {
      signature.setRole(SignerRole.GUARDIAN);
      signature.setSignerName(party.getGuardians().get(0).getName());
    } else if (party.getKind() != PartyKind.NATURAL_PERSON
        && party.getLegalRepresentative() != null) {
      signature.setRole(SignerRole.LEGAL_REPRESENTATIVE);
      signature.setSignerName(party.getLegalRepresentative().getName());
    } else {
      signature.setRole(SignerRole.PARTY);
      signature.setSignerName(party.getName());
    }
    return signature;
  }

  private Seal seal() {
    Seal seal = new Seal();
    seal.setKind(SealKind.ORGANISATION);
    seal.setHolder("青岛市调解中心");
    seal.setSealedAt(now.minusMinutes(1));
    return seal;
  }

  private ServiceAddress serviceAddress(Party party) {
    ServiceAddress service = new ServiceAddress();
    service.setPartyId(party.getPartyId());
    service.setRecipient(party.getName());
    service.setAddress(party.getAddresses().isEmpty() ? known() : party.getAddresses().get(0));
    String phone = party.getPhones().isEmpty() ? PHONE : party.getPhones().get(0);
    service.setPhone(phone);
    ElectronicAddress electronic = new ElectronicAddress();
    electronic.setChannel(Channel.SMS);
    electronic.setAddress(phone);
    electronic.setConsented(true);
    service.setElectronic(electronic);
    service.setConfirmedAt(now.minusMinutes(2));
    return service;
  }

  private static Address known() {
    Address address = new Address();
    address.setAdminCode("370202");
    address.setDetail("山东省青岛市市南区香港中路");
    return address;
  }
}
