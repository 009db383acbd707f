package org.fengqiao.hub.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.risk.Suspicions;
import org.junit.jupiter.api.Test;

/** Signs of sham mediation are added up; a person is asked, and nothing is suspended by them. */
class ShamScreeningTests {

  private final Town town = new Town();

  private List<Question> screened(CaseReferral referral, MediationOutcome outcome) {
    UUID first = town.applied(referral, MessageKind.CASE_REFERRAL, Duration.ofHours(1));
    UUID said = town.further(first, outcome, MessageKind.MEDIATION_OUTCOME, "centre-qingdao");
    town.screen(first, said);
    return town.ledger.questions.about(said);
  }

  /** Both sides left one telephone. */
  private static CaseReferral related() {
    CaseReferral referral = Samples.referral();
    referral.getParties().get(0).setPhones(List.of(Letters.PHONE));
    referral.getParties().get(1).setPhones(List.of(Letters.PHONE));
    return referral;
  }

  @Test
  void relatedPartiesAndALargeDebtAdmittedAtOnceAreAQuestionToAPerson() {
    List<Question> asked = screened(related(), Letters.admitted("2000000.00"));

    assertThat(asked).extracting(Question::doubt).containsExactly("SHAM_SUSPECTED");
    Suspicions.Found found = town.risk.suspicions.latest(1).get(0).found();
    assertThat(found.signs()).contains("SHAM_RELATED", "SHAM_NO_DISPUTE", "SHAM_FULL_LARGE");
    assertThat(found.score()).isGreaterThanOrEqualTo(found.bar());
  }

  @Test
  void theMachineAloneSuspendsNothing() {
    List<Question> asked = screened(related(), Letters.admitted("2000000.00"));

    UUID caseId = asked.get(0).caseId();
    assertThat(town.ledger.cases.find(caseId).orElseThrow().state()).isEqualTo(CaseState.RECEIVED);
    assertThat(town.ledger.messages.ofCase(caseId))
        .extracting(KnownMessage::kind)
        .doesNotContain(MessageKind.PROGRESS_NOTICE);
  }

  @Test
  void aBanksLargeDebtAdmittedAtOnceIsNotEnough() {
    assertThat(screened(Samples.referral(), Letters.admitted("2000000.00"))).isEmpty();
  }

  @Test
  void aLargeDebtBetweenPersonsAdmittedAtOnceIsEnough() {
    CaseReferral referral = Samples.referral();
    referral.getParties().get(0).setKind(PartyKind.NATURAL_PERSON);

    assertThat(screened(referral, Letters.admitted("2000000.00"))).hasSize(1);
  }

  @Test
  void relatedPartiesWithADisputeOverASmallSumAreNotEnough() {
    MediationOutcome outcome = Letters.admitted("3000.00");
    outcome.getAgreement().setDisputedMatters("违约金的计收标准");

    assertThat(screened(related(), outcome)).isEmpty();
  }
}
