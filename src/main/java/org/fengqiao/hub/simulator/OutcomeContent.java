package org.fengqiao.hub.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Channel;
import org.fengqiao.hub.canonical.model.ClockData;
import org.fengqiao.hub.canonical.model.Contact;
import org.fengqiao.hub.canonical.model.ContactResult;
import org.fengqiao.hub.canonical.model.CurrencyUnit;
import org.fengqiao.hub.canonical.model.FailureReport;
import org.fengqiao.hub.canonical.model.Material;
import org.fengqiao.hub.canonical.model.MediationMode;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.OutcomeAmounts;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.ResultCode;
import org.jspecify.annotations.Nullable;

/** What an outcome says, by how the mediation ended. */
final class OutcomeContent {

  private static final BigDecimal AGREED_SHARE = new BigDecimal("0.80");
  private static final BigDecimal PARTIAL_SHARE = new BigDecimal("0.50");
  private static final BigDecimal ASSUMED_CLAIM = new BigDecimal("10000.00");
  private static final int PERIOD_DAYS = 30;

  private final CaseReferral referral;
  private final OffsetDateTime now;
  private final CentreScript.Ending ending;
  private final @Nullable Material paper;

  OutcomeContent(
      CaseReferral referral,
      OffsetDateTime now,
      CentreScript.Ending ending,
      @Nullable Material paper) {
    this.referral = referral;
    this.now = now;
    this.ending = ending;
    this.paper = paper;
  }

  void fill(MediationOutcome outcome) {
    outcome.setClock(clock());
    if (ending == CentreScript.Ending.UNREACHABLE) {
      unreachable(outcome);
      return;
    }
    outcome.setModes(List.of(MediationMode.ONLINE));
    outcome.setResultCode(
        switch (ending) {
          case PARTIAL -> ResultCode.R02_PARTIAL;
          case PERFORMED -> ResultCode.R10_PERFORMED;
          default -> ResultCode.R01_AGREED;
        });
    OutcomeAmounts amounts = amounts();
    outcome.setAmounts(amounts);
    AgreementPaper agreed = new AgreementPaper(referral, now);
    outcome.setAgreement(agreed.agreement(amounts.getAgreed(), ending, paper));
    outcome.setUndisputedFacts(agreed.undisputedFacts());
    outcome.setServiceAddresses(agreed.serviceAddresses());
    if (paper != null) {
      outcome.setMaterials(List.of(paper));
    }
  }

  private void unreachable(MediationOutcome outcome) {
    outcome.setResultCode(ResultCode.R04_UNREACHABLE);
    outcome.setModes(List.of(MediationMode.PHONE));
    List<Party> sought = AgreementPaper.owing(referral);
    outcome.setContactLog(sought.stream().map(this::attempt).toList());
    FailureReport report = new FailureReport();
    report.setSituation("调解期限内多次电话联系被告，均无人接听。");
    report.setReason("调解期限内无法联系到当事人。");
    outcome.setFailureReport(report);
    if (paper != null) {
      outcome.setMaterials(returned(paper));
    }
  }

  /** The court gets everything back that it gave (特邀规定 art 21). */
  private List<Material> returned(Material letter) {
    List<Material> returned = new ArrayList<>();
    returned.add(letter);
    returned.addAll(referral.getMaterials());
    return returned;
  }

  private Contact attempt(Party party) {
    Contact contact = new Contact();
    contact.setPartyId(party.getPartyId());
    contact.setAt(now);
    contact.setChannel(Channel.PHONE);
    contact.setResult(ContactResult.NO_ANSWER);
    return contact;
  }

  private ClockData clock() {
    LocalDate today = now.toLocalDate();
    ClockData clock = new ClockData();
    clock.setStartedOn(today);
    clock.setLengthDays(PERIOD_DAYS);
    clock.setDueOn(today.plusDays(PERIOD_DAYS));
    return clock;
  }

  private OutcomeAmounts amounts() {
    BigDecimal claimed = claimed();
    BigDecimal share = ending == CentreScript.Ending.PARTIAL ? PARTIAL_SHARE : AGREED_SHARE;
    BigDecimal agreed = claimed.multiply(share).setScale(2, RoundingMode.HALF_UP);
    BigDecimal rest = claimed.subtract(agreed);
    BigDecimal none = BigDecimal.ZERO.setScale(2);
    boolean partial = ending == CentreScript.Ending.PARTIAL;
    OutcomeAmounts amounts = new OutcomeAmounts();
    amounts.setClaimed(claimed);
    amounts.setAgreed(agreed);
    amounts.setRemaining(partial ? rest : none);
    amounts.setWaived(partial ? none : rest);
    amounts.setPerformed(ending == CentreScript.Ending.PERFORMED ? agreed : none);
    amounts.setCurrency("CNY");
    amounts.setUnit(CurrencyUnit.YUAN);
    return amounts;
  }

  private BigDecimal claimed() {
    boolean stated = referral.getAmounts() != null && referral.getAmounts().getClaimed() != null;
    return stated
        ? referral.getAmounts().getClaimed().setScale(2, RoundingMode.HALF_UP)
        : ASSUMED_CLAIM;
  }
}
