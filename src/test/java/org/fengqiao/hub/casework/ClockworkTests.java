package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fengqiao.hub.casework.ClockScene.CENTRE;
import static org.fengqiao.hub.casework.ClockScene.COURT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.CaseConversion;
import org.fengqiao.hub.canonical.model.ClockData;
import org.fengqiao.hub.canonical.model.DeadlineNotice;
import org.fengqiao.hub.canonical.model.Decision;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.Extension;
import org.fengqiao.hub.canonical.model.LegalEvent;
import org.fengqiao.hub.canonical.model.LegalEventKind;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ProgressState;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.canonical.model.ResultCode;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.clocks.ClockState;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clocks of a case as casework and their own route move them (guide §1.3, §1.12, §5). */
class ClockworkTests {

  /** Tuesday 1 September 2026, 10:00 in Qingdao. */
  private static final String REFERRED = "2026-09-01T02:00:00Z";

  private @Nullable ClockScene opened;

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private ClockScene scene(ReferralMode mode, @Nullable Procedure procedure) throws Exception {
    opened = new ClockScene(REFERRED, mode, procedure);
    return opened;
  }

  private ClockScene offered() throws Exception {
    return scene(ReferralMode.PRE_ENTRUST, null).offered();
  }

  private ClockScene accepted() throws Exception {
    ClockScene scene = offered();
    scene.says(CENTRE, MessageKind.REFERRAL_RESPONSE, response(scene, "2026-09-02T09:00:00+08:00"));
    return scene;
  }

  private static ReferralResponse response(ClockScene scene, String decided) {
    ReferralResponse response = scene.headed(new ReferralResponse(), decided);
    response.setDecision(Decision.ACCEPTED);
    response.setDecidedAt(OffsetDateTime.parse(decided));
    return response;
  }

  private static ProgressNotice notice(ClockScene scene, ProgressState state, String since) {
    ProgressNotice notice = scene.headed(new ProgressNotice(), since);
    notice.setState(state);
    notice.setStateSince(OffsetDateTime.parse(since));
    return notice;
  }

  @Test
  void theThreeWorkingDaysRunFromWhenTheCentreHoldsTheReferral() throws Exception {
    ClockScene scene = scene(ReferralMode.PRE_ENTRUST, null);
    assertThat(scene.clocks()).as("on its way").isEmpty();

    scene.time.to("2026-09-03T01:00:00Z");
    scene.offered();

    assertThat(scene.clock("CLK-01").startedOn()).isEqualTo("2026-09-03");
    assertThat(scene.clock("CLK-01").rolledEnd()).isEqualTo("2026-09-08");
  }

  @Test
  void anUnansweredReferralLapsesAndBothSidesAreTold() throws Exception {
    ClockScene scene = offered();

    scene.at("2026-09-04T15:59:59Z");
    assertThat(scene.state()).as("on the last day").isEqualTo(CaseState.OFFERED);
    scene.at("2026-09-04T16:00:00Z");

    assertThat(scene.state()).isEqualTo(CaseState.LAPSED);
    assertThat(scene.sentTo(COURT)).containsExactly("referral-response:LAPSED");
    assertThat(scene.sentTo(CENTRE))
        .containsExactly("case-referral", "deadline-notice:WARNING", "deadline-notice:LAPSED");
  }

  @Test
  void anAcceptanceStopsTheFirstClockAndStartsTheNextFromTheSigningOfTheMaterials()
      throws Exception {
    ClockScene scene = offered();
    scene.time.to("2026-09-04T02:00:00Z");
    ReferralResponse response = response(scene, "2026-09-03T09:00:00+08:00");
    response.setMaterialsSignedAt(OffsetDateTime.parse("2026-09-02T23:30:00+08:00"));
    scene.says(CENTRE, MessageKind.REFERRAL_RESPONSE, response);

    assertThat(scene.clock("CLK-01").state()).isEqualTo(ClockState.STOPPED);
    assertThat(scene.clock("CLK-01").stoppedOn()).isEqualTo("2026-09-03");
    assertThat(scene.clock("CLK-05").startedOn()).isEqualTo("2026-09-02");
    assertThat(scene.clock("CLK-05").rawEnd()).isEqualTo("2026-10-02");
    assertThat(scene.clock("CLK-05").rolledEnd()).isEqualTo("2026-10-08");
  }

  @Test
  void whatTheCentrePostedInTimeStandsAlthoughItArrivedAfterTheLapse() throws Exception {
    ClockScene scene = offered();
    scene.at("2026-09-04T16:00:00Z");
    ReferralResponse late = response(scene, "2026-09-05T08:00:00+08:00");
    late.getHeader().setPostedAt(OffsetDateTime.parse("2026-09-04T18:00:00+08:00"));
    scene.time.to("2026-09-06T01:00:00Z");
    scene.says(CENTRE, MessageKind.REFERRAL_RESPONSE, late);

    assertThat(scene.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(scene.clock("CLK-01").late()).isFalse();
    assertThat(scene.sentTo(COURT))
        .containsExactly("referral-response:LAPSED", "referral-response:ACCEPTED");
  }

  @Test
  void anAcceptanceGivenAfterTheLapseIsRefused() throws Exception {
    ClockScene scene = offered();
    scene.at("2026-09-04T16:00:00Z");
    var late =
        scene.says(
            CENTRE, MessageKind.REFERRAL_RESPONSE, response(scene, "2026-09-05T08:00:00+08:00"));

    assertThat(scene.became(late)).isEqualTo(MessageState.REJECTED);
    assertThat(scene.state()).isEqualTo(CaseState.LAPSED);
  }

  @Test
  void anAcceptanceThatWaitsInTheInboxWhenTheClockRunsOutWins() throws Exception {
    ClockScene scene = offered();
    scene.arrives(
        CENTRE, MessageKind.REFERRAL_RESPONSE, response(scene, "2026-09-04T23:00:00+08:00"));
    scene.time.to("2026-09-04T16:00:00Z");
    scene.tick();
    scene.casework();

    assertThat(scene.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(scene.sentTo(COURT)).containsExactly("referral-response:ACCEPTED");
    assertThat(scene.clock("CLK-01").state()).isEqualTo(ClockState.STOPPED);
    assertThat(scene.sentTo(CENTRE)).containsExactly("case-referral");
  }

  @Test
  void modeAndProcedureDecideHowLongMediationMayTake() throws Exception {
    ClockScene scene = scene(ReferralMode.POST_FILING, Procedure.SUMMARY).offered();
    scene.says(CENTRE, MessageKind.REFERRAL_RESPONSE, response(scene, "2026-09-18T09:00:00+08:00"));

    assertThat(scene.clock("CLK-07").rawEnd()).isEqualTo("2026-09-25");
    assertThat(scene.clock("CLK-07").rolledEnd()).isEqualTo("2026-09-28");
  }

  @Test
  void mediationWithoutAgreementEndsAsR07AndTheCentreStillReports() throws Exception {
    ClockScene scene = accepted();
    scene.at("2026-10-08T16:00:00Z");

    assertThat(scene.state()).isEqualTo(CaseState.CONCLUDED);
    MediationOutcome said = (MediationOutcome) scene.wrote(MessageKind.MEDIATION_OUTCOME);
    assertThat(said.getClock().getRolledDueOn()).isEqualTo("2026-10-08");
    assertThat(scene.clock("CLK-05").state()).isEqualTo(ClockState.EXPIRED);

    MediationOutcome report = scene.headed(Samples.outcome(), "2026-10-09T09:00:00+08:00");
    report.setResultCode(ResultCode.R07_EXPIRED);
    report.setAgreement(null);
    scene.says(CENTRE, MessageKind.MEDIATION_OUTCOME, report);

    assertThat(scene.sentTo(COURT))
        .containsExactly(
            "referral-response:ACCEPTED",
            "mediation-outcome:R07_EXPIRED",
            "mediation-outcome:R07_EXPIRED");
  }

  @Test
  void anAgreedExtensionFollowsThePeriodAndKeepsMediationAlive() throws Exception {
    ClockScene scene = accepted();
    ProgressNotice extended = notice(scene, ProgressState.EXTENDED, "2026-09-28T10:00:00+08:00");
    Extension extension = new Extension();
    extension.setDays(20);
    extension.setAgreedAt(OffsetDateTime.parse("2026-09-28T10:00:00+08:00"));
    ClockData data = new ClockData();
    data.setStartedOn(LocalDate.of(2026, 9, 2));
    data.getExtensions().add(extension);
    extended.setClock(data);
    scene.says(CENTRE, MessageKind.PROGRESS_NOTICE, extended);
    scene.at("2026-10-08T16:00:00Z");

    assertThat(scene.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(scene.clock("CLK-05").state()).isEqualTo(ClockState.STOPPED);
    assertThat(scene.clock("CLK-08").rawEnd()).isEqualTo("2026-10-22");

    scene.at("2026-10-22T16:00:00Z");
    assertThat(scene.state()).isEqualTo(CaseState.CONCLUDED);
  }

  @Test
  void anAppraisalTakesItsDaysOutOfThePeriod() throws Exception {
    ClockScene scene = accepted();
    scene.says(
        CENTRE,
        MessageKind.PROGRESS_NOTICE,
        notice(scene, ProgressState.SUSPENDED_APPRAISAL, "2026-09-10T10:00:00+08:00"));
    scene.at("2026-10-08T16:00:00Z");
    assertThat(scene.state()).isEqualTo(CaseState.SUSPENDED_APPRAISAL);

    scene.says(
        CENTRE,
        MessageKind.PROGRESS_NOTICE,
        notice(scene, ProgressState.MEDIATING, "2026-10-15T10:00:00+08:00"));

    assertThat(scene.clock("CLK-05").rawEnd()).isEqualTo(LocalDate.of(2026, 10, 2).plusDays(35));
  }

  @Test
  void aCaseThatTheCourtFilesGetsThePeriodOfItsNewMode() throws Exception {
    ClockScene scene = accepted();
    CaseConversion converted = scene.headed(new CaseConversion(), "2026-09-11T10:00:00+08:00");
    converted.setNewCaseNumber("（2026）鲁0202民初" + (scene.caseId.hashCode() & 0xfffff) + "77号");
    converted.setConvertedOn(LocalDate.of(2026, 9, 11));
    converted.setReferralMode(ReferralMode.POST_FILING);
    scene.says(COURT, MessageKind.CASE_CONVERSION, converted);

    assertThat(scene.clock("CLK-05").state()).isEqualTo(ClockState.STOPPED);
    assertThat(scene.clocks())
        .extracting(LegalClock::id, LegalClock::state)
        .contains(tuple("CLK-06", ClockState.RUNNING));
    assertThat(scene.clock("CLK-06").startedOn()).isEqualTo("2026-09-11");
  }

  @Test
  void theWindowForTheCourtWarnsFourTimesAndThenNamesTheDoorsStillOpen() throws Exception {
    ClockScene scene = accepted();
    MediationOutcome outcome = scene.headed(Samples.outcome(), "2026-09-03T12:00:00+08:00");
    outcome.getAgreement().setEffectiveAt(OffsetDateTime.parse("2026-09-03T11:00:00+08:00"));
    scene.says(CENTRE, MessageKind.MEDIATION_OUTCOME, outcome);
    assertThat(scene.clock("CLK-09").rolledEnd()).isEqualTo("2026-10-08");

    for (String morning :
        new String[] {
          "2026-09-17T01:00:00Z",
          "2026-09-23T01:00:00Z",
          "2026-09-28T01:00:00Z",
          "2026-09-30T01:00:00Z",
          "2026-10-08T16:00:00Z"
        }) {
      scene.at(morning);
    }

    assertThat(scene.sentTo(CENTRE))
        .filteredOn(kind -> kind.startsWith("deadline-notice"))
        .containsExactly(
            "deadline-notice:WARNING",
            "deadline-notice:WARNING",
            "deadline-notice:WARNING",
            "deadline-notice:WARNING",
            "deadline-notice:WINDOW_CLOSED");
    DeadlineNotice closed = (DeadlineNotice) scene.wrote(MessageKind.DEADLINE_NOTICE);
    assertThat(closed.getOpenDoors())
        .containsExactlyInAnyOrder(Door.PAYMENT_ORDER, Door.ARBITRATION, Door.NOTARISATION);
  }

  @Test
  void aServiceThatOnlyTheCentreCanTellStartsTheTimeToObject() throws Exception {
    ClockScene scene = accepted();
    LegalEvent served = scene.headed(new LegalEvent(), "2026-09-10T09:00:00+08:00");
    served.setEvent(LegalEventKind.RULING_SERVED);
    served.setHappenedOn(LocalDate.of(2026, 9, 9));
    scene.says(CENTRE, MessageKind.LEGAL_EVENT, served);

    assertThat(scene.clock("CLK-12").rolledEnd()).isEqualTo("2026-09-24");
    scene.at("2026-09-24T16:00:00Z");
    assertThat(scene.sentTo(CENTRE)).contains("deadline-notice:FINAL");
    assertThat(scene.clock("CLK-12")).extracting(LegalClock::state).isEqualTo(ClockState.EXPIRED);
  }
}
