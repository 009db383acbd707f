package org.fengqiao.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.MediationMode;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.ResultCode;
import org.fengqiao.hub.ledger.statistics.CaseFact;
import org.fengqiao.hub.ledger.statistics.ChangedCase;
import org.fengqiao.hub.ledger.statistics.ChangedCase.Applied;
import org.fengqiao.hub.partner.TestPartners;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactReaderTests {

  private static final Matters MATTERS =
      new Matters(CodeTables.load(Samples.MAPPINGS), TestPartners.ofThisRepository());

  private final List<Applied> applied = new ArrayList<>();

  @Test
  void daysAreThoseOfQingdao() {
    referred("2026-03-01T16:30:00Z");
    said(MessageKind.REFERRAL_RESPONSE, "ACCEPTED", "2026-03-02T15:59:59Z");

    assertThat(fact().receivedOn()).isEqualTo("2026-03-02");
    assertThat(fact().acceptedOn()).isEqualTo("2026-03-02");
  }

  @Test
  void anOutcomeSaysHowItEndedAndWhatWasAgreed() {
    mediated(ResultCode.R01_AGREED);

    assertThat(fact().result()).isEqualTo("R01_AGREED");
    assertThat(fact().endedOn()).isEqualTo(day(Samples.outcome()));
    assertThat(fact().agreed()).isEqualByComparingTo(Samples.outcome().getAmounts().getAgreed());
    assertThat(fact().involved())
        .isEqualByComparingTo(
            Objects.requireNonNull(Samples.referral().getAmounts()).getInvolved());
  }

  @Test
  void aCaseIsOnlineWhenMediationWasAtLeastPartlySo() {
    referred("2026-03-01T01:00:00Z");
    MediationOutcome outcome = Samples.outcome();
    outcome.setModes(List.of(MediationMode.PHONE, MediationMode.ONLINE));
    said(MessageKind.MEDIATION_OUTCOME, outcome);

    assertThat(fact().online()).isTrue();
  }

  @Test
  void aConfirmationRevokedLaterReversesTheSuccess() {
    mediated(ResultCode.R01_AGREED);
    said(MessageKind.CONFIRMATION_DECISION, "CONFIRMED", "2026-11-25T01:00:00Z");
    assertThat(fact().reversedOn()).isNull();

    said(MessageKind.CONFIRMATION_DECISION, "REVOKED", "2026-12-05T01:00:00Z");

    assertThat(fact().reversedOn()).isEqualTo("2026-12-05");
  }

  @Test
  void anAgreementConfirmedAfreshIsASuccessAgain() {
    mediated(ResultCode.R01_AGREED);
    said(MessageKind.CONFIRMATION_DECISION, "REVOKED", "2026-12-05T01:00:00Z");
    said(MessageKind.CONFIRMATION_DECISION, "ACCEPTED", "2026-12-08T01:00:00Z");
    assertThat(fact().reversedOn()).isEqualTo("2026-12-05");

    said(MessageKind.CONFIRMATION_DECISION, "CONFIRMED", "2026-12-20T01:00:00Z");

    assertThat(fact().reversedOn()).isNull();
  }

  @Test
  void aCaseRecalledBeforeItWasAcceptedWasNeverMediated() {
    referred("2026-03-01T01:00:00Z");
    said(MessageKind.REFERRAL_WITHDRAWAL, "COURT_RECALL", "2026-03-02T01:00:00Z");

    assertThat(fact().endedOn()).isNull();
  }

  @Test
  void aCaseRecalledInMediationEndedByNoResultOfIt() {
    referred("2026-03-01T01:00:00Z");
    said(MessageKind.REFERRAL_RESPONSE, "ACCEPTED", "2026-03-02T01:00:00Z");
    said(MessageKind.REFERRAL_WITHDRAWAL, "COURT_RECALL", "2026-03-09T01:00:00Z");

    assertThat(fact().result()).isEqualTo("R11_RECALLED");
    assertThat(fact().endedOn()).isEqualTo("2026-03-09");
  }

  @Test
  void theInstitutionIsFoundAmongThePartiesAndPutIntoTheRegulatorsClasses() {
    referred("2026-03-01T01:00:00Z");

    assertThat(fact().institution()).matches("[0-9A-Z]{18}");
    assertThat(fact().institutionGroup()).isEqualTo("CITY_BANK");
    assertThat(fact().business()).isNotNull();
    assertThat(fact().channel()).isEqualTo(Samples.referral().getReferralMode().value());
  }

  @Test
  void aCaseWhoseReferralWaitsHasNoFactsYet() {
    said(MessageKind.REFERRAL_RESPONSE, "ACCEPTED", "2026-03-02T01:00:00Z");

    assertThat(read()).isNull();
  }

  private void mediated(ResultCode result) {
    referred("2026-03-01T01:00:00Z");
    said(MessageKind.REFERRAL_RESPONSE, "ACCEPTED", "2026-03-02T01:00:00Z");
    MediationOutcome outcome = Samples.outcome();
    outcome.setResultCode(result);
    said(MessageKind.MEDIATION_OUTCOME, outcome);
  }

  private void referred(String at) {
    applied.add(
        new Applied(
            MessageKind.CASE_REFERRAL,
            null,
            Instant.parse(at),
            Samples.XML.write(Samples.referral())));
  }

  private void said(MessageKind kind, MediationOutcome outcome) {
    applied.add(
        new Applied(
            kind,
            outcome.getResultCode().value(),
            outcome.getConcludedAt().toInstant(),
            Samples.XML.write(outcome)));
  }

  private void said(MessageKind kind, String verdict, String at) {
    applied.add(new Applied(kind, verdict, Instant.parse(at), null));
  }

  private static LocalDate day(MediationOutcome outcome) {
    return outcome.getConcludedAt().toLocalDate();
  }

  private CaseFact fact() {
    return Objects.requireNonNull(read());
  }

  private @Nullable CaseFact read() {
    UUID id = UUID.randomUUID();
    ChangedCase changed =
        new ChangedCase(
            id, id, Dossier.REFERRAL, "court-shinan", "centre-qingdao", null, null, 9, applied);
    return new FactReader(changed, MATTERS, Samples.XML).read();
  }

  @Test
  void amountsAreKeptInFen() {
    mediated(ResultCode.R10_PERFORMED);

    assertThat(fact().performed().scale()).isEqualTo(2);
    assertThat(fact().agreed()).isNotEqualTo(BigDecimal.ZERO);
  }
}
