package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.hub.casework.ClockScene.CENTRE;
import static org.fengqiao.hub.casework.ClockScene.COURT;
import static org.fengqiao.hub.casework.ClockScene.REGULATOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.ClockData;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.DeadlineNotice;
import org.fengqiao.hub.canonical.model.Decision;
import org.fengqiao.hub.canonical.model.Extension;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.ProgressNotice;
import org.fengqiao.hub.canonical.model.ProgressState;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.model.ReferralResponse;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.clocks.ClockState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Clocks that people hold, whose beginning is in doubt, or that concern more than the centre. */
class ClocksInDoubtTests {

  /** Tuesday 1 September 2026, 10:00 in Qingdao. */
  private static final String REFERRED = "2026-09-01T02:00:00Z";

  private static final String BANK = "institution-example-bank";

  @TempDir Path mappings;

  private @Nullable ClockScene opened;

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private ClockScene accepted() throws Exception {
    return accepted(new ClockScene(REFERRED, ReferralMode.PRE_ENTRUST, null));
  }

  private ClockScene accepted(ClockScene scene) throws Exception {
    opened = scene;
    scene.offered();
    ReferralResponse response = scene.headed(new ReferralResponse(), "2026-09-02T09:00:00+08:00");
    response.setDecision(Decision.ACCEPTED);
    response.setDecidedAt(OffsetDateTime.parse("2026-09-02T09:00:00+08:00"));
    scene.says(CENTRE, MessageKind.REFERRAL_RESPONSE, response);
    return scene;
  }

  @Test
  void whatThePersonSuspendsForShamMediationStandsStillUntilAPersonClearsIt() throws Exception {
    ClockScene scene = accepted();
    scene.time.to("2026-09-10T02:00:00Z");
    scene.personSaysYes("SHAM_SUSPECTED");

    assertThat(scene.state()).isEqualTo(CaseState.SUSPENDED_FALSE_MEDIATION);
    assertThat(scene.clock("CLK-05").state()).isEqualTo(ClockState.SUSPENDED);

    scene.at("2026-10-15T02:00:00Z");
    assertThat(scene.sentTo(COURT))
        .as("past its former last day")
        .doesNotContain("mediation-outcome:R07_EXPIRED");
    scene.personSaysYes("SHAM_STANDS");

    assertThat(scene.state()).isEqualTo(CaseState.MEDIATING);
    assertThat(scene.clock("CLK-05").state()).isEqualTo(ClockState.RUNNING);
    assertThat(scene.clock("CLK-05").rawEnd()).isEqualTo(LocalDate.of(2026, 10, 2).plusDays(35));
  }

  @Test
  void whereThePaperIsOlderThanTheLastSignatureTheEarlierEndWarnsAndTheLaterOneCloses()
      throws Exception {
    ClockScene scene = accepted();
    MediationOutcome outcome = scene.headed(Samples.outcome(), "2026-09-11T12:00:00+08:00");
    OffsetDateTime signed = OffsetDateTime.parse("2026-09-11T11:00:00+08:00");
    outcome.getAgreement().getSignatures().forEach(it -> it.setSignedAt(signed));
    outcome.getAgreement().setEffectiveAt(signed);
    outcome.getAgreement().setPaperDate(LocalDate.of(2026, 9, 3));
    scene.time.to("2026-09-11T04:00:00Z");
    scene.says(CENTRE, MessageKind.MEDIATION_OUTCOME, outcome);
    scene.time.to("2026-09-11T05:00:00Z");
    scene.personSaysYes("PAPER_DATE_EARLIER");

    assertThat(scene.clock("CLK-09").rolledEnd()).isEqualTo("2026-10-12");
    assertThat(scene.clock("CLK-09").earlierEnd()).isEqualTo("2026-10-08");

    scene.at("2026-09-30T01:00:00Z");
    DeadlineNotice warned = (DeadlineNotice) scene.wrote(MessageKind.DEADLINE_NOTICE);
    assertThat(warned.getEarlierDueOn()).isEqualTo("2026-10-08");
    assertThat(warned.getRolledDueOn()).isEqualTo("2026-10-12");
    assertThat(warned.getWorkingDaysLeft()).isEqualTo(1);

    scene.at("2026-10-12T15:59:59Z");
    assertThat(scene.clock("CLK-09").state()).isEqualTo(ClockState.RUNNING);
    scene.at("2026-10-12T16:00:00Z");
    assertThat(scene.clock("CLK-09").state()).isEqualTo(ClockState.EXPIRED);
  }

  @Test
  void aMakeUpSaturdayIsALastDayAndTheCentreIsWarnedThreeWorkingDaysBefore() throws Exception {
    ClockScene scene = new ClockScene(REFERRED, ReferralMode.PRE_ENTRUST, null);
    opened = scene;
    scene.offered();
    ReferralResponse response = scene.headed(new ReferralResponse(), "2026-09-02T09:00:00+08:00");
    response.setDecision(Decision.ACCEPTED);
    response.setDecidedAt(OffsetDateTime.parse("2026-09-02T09:00:00+08:00"));
    response.setMaterialsSignedAt(OffsetDateTime.parse("2026-09-10T09:00:00+08:00"));
    scene.says(CENTRE, MessageKind.REFERRAL_RESPONSE, response);
    assertThat(scene.clock("CLK-05").rolledEnd()).isEqualTo("2026-10-10");

    scene.at("2026-09-30T01:00:00Z");

    DeadlineNotice warned = (DeadlineNotice) scene.wrote(MessageKind.DEADLINE_NOTICE);
    assertThat(warned.getRolledDueOn()).isEqualTo("2026-10-10");
    assertThat(warned.getWorkingDaysLeft()).isEqualTo(3);
  }

  @Test
  void anExtensionReadAsToIsTheWholeLengthFromWhereThePeriodBegan() throws Exception {
    ClockScene scene = accepted(ClockScene.under(readAsTo(), REFERRED, ReferralMode.POST_FILING));
    assertThat(scene.clock("CLK-06").rawEnd()).isEqualTo("2026-09-17");

    ProgressNotice extended = scene.headed(new ProgressNotice(), "2026-09-10T10:00:00+08:00");
    extended.setState(ProgressState.EXTENDED);
    extended.setStateSince(OffsetDateTime.parse("2026-09-10T10:00:00+08:00"));
    Extension thirty = new Extension();
    thirty.setDays(30);
    thirty.setAgreedAt(OffsetDateTime.parse("2026-09-10T10:00:00+08:00"));
    extended.setClock(new ClockData());
    extended.getClock().setStartedOn(LocalDate.of(2026, 9, 2));
    extended.getClock().getExtensions().add(thirty);
    scene.says(CENTRE, MessageKind.PROGRESS_NOTICE, extended);

    assertThat(scene.clock("CLK-08").rawEnd()).isEqualTo("2026-10-02");
    assertThat(scene.clock("CLK-06").state()).isEqualTo(ClockState.STOPPED);
  }

  /** The catalogue with the other reading of 立调意见 item 3. */
  private Path readAsTo() throws IOException {
    FileSystemUtils.copyRecursively(Samples.MAPPINGS.resolve("codes"), mappings.resolve("codes"));
    Path catalogue = mappings.resolve("codes/clocks.csv");
    Files.writeString(catalogue, Files.readString(catalogue).replace(",BY,", ",TO,"));
    return mappings;
  }

  @Test
  void theInstitutionAndTheRegulatorAreToldThatAComplaintIsNotDecidedInTime() throws Exception {
    ClockScene scene = complaint("91370200MA3TE5B17D");
    assertThat(scene.clock("CLK-20").rolledEnd()).isEqualTo("2026-12-01");

    scene.at("2026-11-26T01:00:00Z");
    scene.at("2026-12-01T16:00:00Z");

    assertThat(scene.sentTo(BANK))
        .containsExactly("deadline-notice:WARNING", "deadline-notice:ALERT");
    assertThat(scene.sentTo(REGULATOR))
        .containsExactly("deadline-notice:WARNING", "deadline-notice:ALERT");
    assertThat(scene.sentTo(CENTRE)).contains("deadline-notice:WARNING", "deadline-notice:ALERT");
    DeadlineNotice over = (DeadlineNotice) scene.wrote(MessageKind.DEADLINE_NOTICE);
    assertThat(over.getComplaintNo()).startsWith("12378-");
  }

  @Test
  void aComplaintAboutSomebodyElseIsNoneOfTheInstitutionsBusiness() throws Exception {
    ClockScene scene = complaint("91370200MA3AAAAA11");

    scene.at("2026-12-01T16:00:00Z");

    assertThat(scene.sentTo(BANK)).isEmpty();
    assertThat(scene.sentTo(REGULATOR)).contains("deadline-notice:ALERT");
  }

  private ClockScene complaint(String creditCode) throws Exception {
    Path golden =
        Path.of(
            "src/test/resources/golden/regulator/complaint-transfer",
            "card-holder-who-is-called-every-day.out.xml");
    var complaint = (ComplaintTransfer) Samples.XML.read(Files.readAllBytes(golden));
    complaint.getInstitution().setCreditCode(creditCode);
    opened = ClockScene.complaint("2026-11-20T02:00:00Z", complaint);
    return opened;
  }
}
