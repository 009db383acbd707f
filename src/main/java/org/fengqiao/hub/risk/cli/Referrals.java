package org.fengqiao.hub.risk.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fengqiao.hub.canonical.model.Address;
import org.fengqiao.hub.canonical.model.Agent;
import org.fengqiao.hub.canonical.model.AgentKind;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Cause;
import org.fengqiao.hub.canonical.model.CauseVersion;
import org.fengqiao.hub.canonical.model.Claim;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.IdType;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Position;
import org.fengqiao.hub.canonical.model.ReferralMode;

/**
 * Synthetic referrals, the same for the same seed: forty banks, a fifth of the borrowers with one
 * of 3000 agents, one in fifty with the same agent, one in twenty telling the same story.
 */
final class Referrals {

  private static final OffsetDateTime TIME =
      OffsetDateTime.of(2026, 11, 20, 9, 30, 0, 0, ZoneOffset.ofHours(8));
  private static final List<String> SENTENCES =
      List.of(
          "申请人向被申请人申领信用卡并签署领用合约，约定每月还款日与透支利率。",
          "因行业不景气收入骤减，申请人自去年起无力按期足额清偿欠款。",
          "被申请人将债权委托第三方催收，催收人员多次致电申请人单位。",
          "双方就违约金与复利的计收标准各执一词，多次协商未果。",
          "申请人愿意分期偿还剩余本金，请求免除部分息费。",
          "保险事故发生后，保险人以未尽告知义务为由拒绝赔付。",
          "投保人主张免责条款未作提示说明，不产生效力。",
          "车辆在维修厂停放期间产生的替代交通费用由谁负担存在争议。",
          "理财产品销售过程中未进行风险测评，亦未揭示净值波动风险。",
          "申请人认为销售人员承诺保本，与合同约定不符。",
          "借款合同约定的担保费与服务费畸高，申请人主张抵扣本金。",
          "抵押物已另案查封，处置变现的时间无法确定。",
          "被申请人同意先行调解，但不同意减免本金。",
          "双方确认尚欠数额以对账单为准，利息计算至实际清偿之日。");
  private static final String STORY = String.join("", SENTENCES.subList(0, 5));

  private final Random random;
  private int number;

  Referrals(long seed) {
    random = new Random(seed);
  }

  CaseReferral next() {
    number++;
    CaseReferral referral = new CaseReferral();
    referral.setHeader(header());
    referral.setCaseReference(new CaseReference());
    referral.getCaseReference().setCaseNumber(caseNumber());
    referral.setReferralMode(ReferralMode.PRE_ENTRUST);
    referral.setCauses(List.of(cause()));
    referral.setParties(List.of(borrower(), bank(random.nextInt(40))));
    referral.setClaims(List.of(claim()));
    referral.setDisputeFacts(facts());
    return referral;
  }

  String caseNumber() {
    return "（2026）鲁0202民初" + number + "号";
  }

  private Header header() {
    Header header = new Header();
    header.setMessageId("bench-" + number);
    header.setEventTime(TIME);
    header.setSentTime(TIME);
    return header;
  }

  private static Cause cause() {
    Cause cause = new Cause();
    cause.setName("信用卡纠纷");
    cause.setVersion(CauseVersion.fromValue("2025"));
    return cause;
  }

  private static Claim claim() {
    Claim claim = new Claim();
    claim.setClaimNo(1);
    claim.setMonetary(false);
    claim.setText("停止催收并办理个性化分期");
    return claim;
  }

  private Party borrower() {
    Party party = party("P1", PartyKind.NATURAL_PERSON, Position.PLAINTIFF, "借款人" + number);
    party.setIds(List.of(id("ID01", "3702021990%08d".formatted(number))));
    party.setPhones(List.of("139%08d".formatted(number)));
    Address home = new Address();
    home.setAdminCode("370202");
    home.setDetail("香港中路" + number + "号" + number % 30 + "单元");
    party.setAddresses(List.of(home));
    party.setBirthDate(LocalDate.of(1990, 1, 1));
    agent(party);
    return party;
  }

  private void agent(Party party) {
    int dice = random.nextInt(100);
    if (dice < 20) {
      int which = dice < 2 ? 0 : 1 + random.nextInt(3000);
      Agent agent = new Agent();
      agent.setName("代理人" + which);
      agent.setKind(AgentKind.RECOMMENDED);
      agent.setIds(List.of(id("ID01", "3702031980%08d".formatted(which))));
      agent.setPhone("138%08d".formatted(which));
      party.setAgents(List.of(agent));
    }
  }

  private static Party bank(int which) {
    Party party = party("P2", PartyKind.LEGAL_PERSON, Position.DEFENDANT, "示范银行" + which);
    party.setIds(List.of(id("ID30", "9137020000000000%02d".formatted(which))));
    return party;
  }

  private static Party party(String id, PartyKind kind, Position position, String name) {
    Party party = new Party();
    party.setPartyId(id);
    party.setKind(kind);
    party.setPosition(position);
    party.setName(name);
    return party;
  }

  private static IdentityDocument id(String type, String number) {
    IdentityDocument id = new IdentityDocument();
    id.setType(IdType.fromValue(type));
    id.setNumber(number);
    return id;
  }

  /** One story in twenty is the template's; all others are put together by chance. */
  private String facts() {
    if (random.nextInt(20) == 0) {
      return "借款人" + number + "：" + STORY;
    }
    List<String> sentences = new ArrayList<>(SENTENCES);
    Collections.shuffle(sentences, random);
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      own.appendCodePoint(0x4e00 + random.nextInt(3000));
    }
    return String.join("", sentences.subList(0, 5)) + own + "。";
  }
}
