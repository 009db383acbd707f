package org.fengqiao.hub.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.Agent;
import org.fengqiao.hub.canonical.model.AgentKind;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.IdType;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Position;

/** Referrals of many people against some banks; each differs from every other in all it can. */
final class Letters {

  static final String PHONE = "13700001111";

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private Letters() {}

  /** A borrower against one of the banks; nothing in it is shared with another referral. */
  static CaseReferral against(int bank) {
    int person = PEOPLE.incrementAndGet();
    CaseReferral referral = Samples.referral();
    referral.getHeader().setMessageId("L-" + person);
    referral.setDisputeFacts("双方就合同履行发生争议，第" + person + "件。");
    Party institution = referral.getParties().get(0);
    institution.setPosition(Position.DEFENDANT);
    institution.setName("示范银行" + bank + "号");
    institution.getIds().get(0).setNumber("9137020000000000%02d".formatted(bank));
    Party borrower = borrower(referral);
    borrower.setPosition(Position.PLAINTIFF);
    borrower.setName("借款人" + person);
    borrower.getIds().get(0).setNumber("37020219900307%04d".formatted(person % 10000));
    borrower.setPhones(List.of("139%08d".formatted(person)));
    borrower.getAddresses().get(0).setDetail("长江中路" + person + "号楼" + person + "单元");
    return referral;
  }

  static Party borrower(CaseReferral referral) {
    return referral.getParties().get(1);
  }

  static CaseReferral withAgent(CaseReferral referral, AgentKind kind, String phone) {
    Agent agent = new Agent();
    agent.setName("代理人");
    agent.setKind(kind);
    agent.setPhone(phone);
    agent.setSpecialAuthority(true);
    borrower(referral).setAgents(List.of(agent));
    return referral;
  }

  static CaseReferral withAgentId(CaseReferral referral, String number) {
    withAgent(referral, AgentKind.RECOMMENDED, "136%08d".formatted(PEOPLE.incrementAndGet()));
    IdentityDocument id = new IdentityDocument();
    id.setType(IdType.fromValue("ID01"));
    id.setNumber(number);
    borrower(referral).getAgents().get(0).setIds(List.of(id));
    return referral;
  }

  static CaseReferral telling(CaseReferral referral, String facts) {
    referral.setDisputeFacts(facts);
    return referral;
  }

  /** An agreement that admits the whole of a large debt and names no dispute. */
  static MediationOutcome admitted(String amount) {
    MediationOutcome outcome = Samples.outcome();
    outcome.getAmounts().setClaimed(new BigDecimal(amount));
    outcome.getAmounts().setAgreed(new BigDecimal(amount));
    outcome.getAgreement().setDisputedMatters(null);
    return outcome;
  }
}
