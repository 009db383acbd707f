package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.hub.canonical.Fault.at;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.CaseConversion;
import org.fengqiao.hub.canonical.model.ClockData;
import org.fengqiao.hub.canonical.model.Decision;
import org.fengqiao.hub.canonical.model.Extension;
import org.fengqiao.hub.canonical.model.MaterialReturn;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ProgressState;
import org.fengqiao.hub.canonical.model.ReferralAmendment;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ReferralWithdrawal;
import org.fengqiao.hub.canonical.model.ReturnReason;
import org.fengqiao.hub.canonical.model.Suspension;
import org.fengqiao.hub.canonical.model.SuspensionKind;
import org.fengqiao.hub.canonical.model.WithdrawalKind;
import org.junit.jupiter.api.Test;

class SmallMessageRulesTests {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");

  @Test
  void aDeclineGivesItsReason() {
    var response = aboutTheSampleCase(new ReferralResponse());
    response.setDecidedAt(NOW);
    response.setDecision(Decision.DECLINED);

    assertThat(Checks.RULES.check(response, Checks.TODAY).faults())
        .containsExactly(
            at("/referral-response/reasonCode", RejectionCode.DECLINE_REASON_MISSING),
            at("/referral-response/reasonText", RejectionCode.DECLINE_REASON_MISSING));

    response.setReasonCode("NO_TIME");
    response.setReasonText("案多人少");
    assertThat(Checks.RULES.check(response, Checks.TODAY).faults())
        .containsExactly(at("/referral-response/reasonCode", RejectionCode.DECLINE_REASON_UNKNOWN));

    response.setReasonCode("OUT_OF_CHARTER");
    assertThat(Checks.RULES.check(response, Checks.TODAY).faults()).isEmpty();
  }

  @Test
  void anAcceptanceHasNoReasonToDecline() {
    var response = aboutTheSampleCase(new ReferralResponse());
    response.setDecidedAt(NOW);
    response.setDecision(Decision.ACCEPTED);
    assertThat(Checks.RULES.check(response, Checks.TODAY).faults()).isEmpty();

    response.setReasonCode("OUT_OF_CHARTER");
    assertThat(Checks.RULES.check(response, Checks.TODAY).faults())
        .containsExactly(
            at("/referral-response/reasonCode", RejectionCode.DECLINE_REASON_NOT_EXPECTED));
  }

  @Test
  void anAmendmentIsTheNextVersion() {
    var text = Samples.text("referral.xml");
    var amendment =
        (ReferralAmendment)
            Samples.XML.read(
                Samples.bytes(
                    text.replace(
                            "</case-referral>",
                            "<supersedes>1</supersedes><amendmentReason>变更金额</amendmentReason>"
                                + "</case-referral>")
                        .replace("case-referral", "referral-amendment")
                        .replace("<referralVersion>1<", "<referralVersion>2<")));

    assertThat(Checks.RULES.check(amendment, Checks.TODAY).faults()).isEmpty();

    amendment.setSupersedes(2);
    assertThat(Checks.RULES.check(amendment, Checks.TODAY).faults())
        .containsExactly(at("/referral-amendment/supersedes", RejectionCode.VERSION_ORDER));
  }

  @Test
  void aPartyThatWithdrawsIsNamed() {
    var withdrawal = aboutTheSampleCase(new ReferralWithdrawal());
    withdrawal.setRequestedAt(NOW);
    withdrawal.setReasonText("已自行解决");
    withdrawal.setKind(WithdrawalKind.PARTY_WITHDRAWAL);
    assertThat(Checks.RULES.check(withdrawal, Checks.TODAY).faults())
        .containsExactly(
            at("/referral-withdrawal/requestedBy", RejectionCode.WITHDRAWING_PARTY_MISSING));

    withdrawal.setKind(WithdrawalKind.COURT_RECALL);
    assertThat(Checks.RULES.check(withdrawal, Checks.TODAY).faults()).isEmpty();
  }

  @Test
  void aReturnForAnotherReasonIsExplained() {
    var given = aboutTheSampleCase(new MaterialReturn());
    given.setReturnedAt(NOW);
    given.setReasonCode(ReturnReason.OTHER);
    assertThat(Checks.RULES.check(given, Checks.TODAY).faults())
        .containsExactly(at("/material-return/reasonText", RejectionCode.RETURN_REASON_MISSING));

    given.setReasonText("当事人申请更换调解组织");
    assertThat(Checks.RULES.check(given, Checks.TODAY).faults()).isEmpty();
  }

  @Test
  void aNumberOfAYearToComeIsNoConversion() {
    var conversion = aboutTheSampleCase(new CaseConversion());
    conversion.setConvertedOn(NOW.toLocalDate().plusDays(3));
    conversion.setNewCaseNumber("（2027）鲁0202民初9号");

    assertThat(Checks.RULES.check(conversion, Checks.TODAY).faults())
        .containsExactly(
            at("/case-conversion/newCaseNumber", RejectionCode.CASE_NUMBER_YEAR_FUTURE),
            at("/case-conversion/convertedOn", RejectionCode.TIME_IN_FUTURE));
  }

  @Test
  void shamMediationIsExplained() {
    var notice = notice(ProgressState.SUSPENDED_FALSE_MEDIATION);

    assertThat(Checks.RULES.check(notice, Checks.TODAY).faults())
        .containsExactly(at("/progress-notice/remark", RejectionCode.REMARK_MISSING));
  }

  @Test
  void anExtensionShowsTheConsents() {
    var notice = notice(ProgressState.EXTENDED);
    assertThat(Checks.RULES.check(notice, Checks.TODAY).faults())
        .containsExactly(at("/progress-notice/clock", RejectionCode.CLOCK_MISSING));

    var extension = new Extension();
    extension.setDays(30);
    extension.setAgreedAt(NOW);
    notice.setClock(new ClockData());
    notice.getClock().setStartedOn(LocalDate.of(2026, 11, 20));
    notice.getClock().getExtensions().add(extension);
    assertThat(Checks.RULES.check(notice, Checks.TODAY).faults())
        .containsExactly(
            at(
                "/progress-notice/clock/extensions/extension[1]/consents",
                RejectionCode.EXTENSION_CONSENT_MISSING));
  }

  @Test
  void aSuspensionDoesNotEndBeforeItBegins() {
    var notice = notice(ProgressState.SUSPENDED_APPRAISAL);
    var suspension = new Suspension();
    suspension.setKind(SuspensionKind.APPRAISAL);
    suspension.setFrom(LocalDate.of(2026, 11, 22));
    suspension.setTo(LocalDate.of(2026, 11, 21));
    notice.setClock(new ClockData());
    notice.getClock().setStartedOn(LocalDate.of(2026, 11, 20));
    notice.getClock().getSuspensions().add(suspension);

    assertThat(Checks.RULES.check(notice, Checks.TODAY).faults())
        .containsExactly(
            at(
                "/progress-notice/clock/suspensions/suspension[1]/to",
                RejectionCode.TIME_ORDER,
                "to",
                "from"));
  }

  private static ProgressNotice notice(ProgressState state) {
    var notice = aboutTheSampleCase(new ProgressNotice());
    notice.setState(state);
    notice.setStateSince(NOW);
    return notice;
  }

  private static <T extends Message> T aboutTheSampleCase(T message) {
    var outcome = Samples.outcome();
    message.setHeader(outcome.getHeader());
    message.setCaseReference(outcome.getCaseReference());
    return message;
  }
}
