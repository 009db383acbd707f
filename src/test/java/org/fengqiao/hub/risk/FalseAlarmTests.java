package org.fengqiao.hub.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.AgentKind;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Confidentiality;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.canonical.model.RiskFeedback;
import org.fengqiao.hub.canonical.model.RiskHandling;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.risk.Pattern;
import org.fengqiao.hub.ledger.risk.Weights;
import org.junit.jupiter.api.Test;

/** What comes back of a warning, and that only a person makes a rule weigh less. */
class FalseAlarmTests {

  private final Town town = new Town();

  private void cases(int count) {
    for (int i = 0; i < count; i++) {
      town.screen(
          town.applied(
              Letters.withAgent(Letters.against(i % 2), AgentKind.RECOMMENDED, Letters.PHONE),
              MessageKind.CASE_REFERRAL,
              Duration.ZERO));
    }
  }

  private Pattern pattern() {
    return town.risk.patterns.list("AGENT_PHONE", null, 10).get(0);
  }

  private UUID warning() {
    return town.ledger.messages.ofCase(pattern().fileId()).stream()
        .map(KnownMessage::id)
        .findFirst()
        .orElseThrow();
  }

  private UUID feedback(RiskHandling handling) {
    return feedback(handling, "regulator-qingdao", false);
  }

  private UUID feedback(RiskHandling handling, String sender, boolean released) {
    RiskFeedback feedback = new RiskFeedback();
    feedback.setHeader(header());
    feedback.setCaseReference(new CaseReference());
    feedback.setWarningNo(pattern().warningNo());
    feedback.setHandling(handling);
    feedback.setHandledAt(feedback.getHeader().getEventTime());
    feedback.setText("已逐件回访。");
    feedback.setReleased(released);
    UUID id = town.further(warning(), feedback, MessageKind.RISK_FEEDBACK, sender);
    town.screen(id);
    return id;
  }

  private static Header header() {
    Header header = new Header();
    header.setMessageId("h-" + UUID.randomUUID());
    header.setEventTime(OffsetDateTime.ofInstant(Town.NOW, ZoneOffset.ofHours(8)));
    header.setSentTime(header.getEventTime());
    return header;
  }

  private List<HandOver> decide(UUID question, OperatorAnswer answer) {
    OperatorDecision decision = new OperatorDecision();
    decision.setHeader(header());
    decision.setCaseReference(new CaseReference());
    decision.setQuestion(question.toString());
    decision.setAnswer(answer);
    decision.setDecidedBy("operator");
    decision.setReasonText("同一社区调解员代为递交，属正常");
    return town.screen(
        town.further(warning(), decision, MessageKind.OPERATOR_DECISION, "operators"));
  }

  @Test
  void theInstitutionConcernedIsToldOnceRegulatorAndPersonReleaseItAndOfNobodysCases() {
    for (int i = 0; i < 5; i++) {
      CaseReferral referral = Letters.against(i % 2);
      if (i == 0) {
        referral.getParties().get(0).getIds().get(0).setNumber("91370200MA3TE5B17D");
      }
      Letters.withAgent(referral, AgentKind.RECOMMENDED, Letters.PHONE);
      assertThat(town.screen(town.applied(referral, MessageKind.CASE_REFERRAL, Duration.ZERO)))
          .extracting(HandOver::queue)
          .noneMatch(queue -> queue.contains("institution"));
    }
    UUID byCentre = feedback(RiskHandling.IN_HAND, "centre-qingdao", true);
    assertThat(town.ledger.questions.about(byCentre)).isEmpty();

    UUID byRegulator = feedback(RiskHandling.IN_HAND, "regulator-qingdao", true);
    Question asked = town.ledger.questions.about(byRegulator).get(0);
    assertThat(asked.doubt()).isEqualTo("WARNING_RELEASED");
    List<HandOver> work = decide(asked.id(), OperatorAnswer.APPLY);

    HandOver told = work.get(0);
    assertThat(work).hasSize(1);
    assertThat(told.queue()).isEqualTo("deliver.institution-example-bank");
    UUID file = UUID.fromString(told.groupId());
    KnownMessage copy = town.ledger.messages.ofCase(file).get(0);
    RiskWarning warning =
        (RiskWarning) Samples.XML.readStored(town.ledger.messages.canonical(copy.id()));
    assertThat(warning.getConfidentiality()).isEqualTo(Confidentiality.RELEASED);
    assertThat(warning.getEvidenceCases()).isEmpty();
    assertThat(town.ledger.cases.find(pattern().fileId()).orElseThrow().others())
        .doesNotContain("institution-example-bank");
  }

  @Test
  void aWarningDealtWithEndsAndItsCasesRaiseNothingAgain() {
    cases(5);

    feedback(RiskHandling.CLOSED);
    cases(4);

    assertThat(pattern().endedAs()).isEqualTo("CLOSED");
    assertThat(town.warnings()).hasSize(1);
    cases(1);
    assertThat(town.risk.patterns.list("AGENT_PHONE", true, 10)).hasSize(1);
  }

  @Test
  void aFalseAlarmChangesNothingUntilAPersonDecides() {
    cases(5);

    UUID said = feedback(RiskHandling.UNFOUNDED);

    List<Question> asked = town.ledger.questions.about(said);
    assertThat(asked).extracting(Question::doubt).containsExactly("WARNING_UNFOUNDED");
    assertThat(town.rules.find("AGENT_PHONE").weight()).isEqualTo(100);

    decide(asked.get(0).id(), OperatorAnswer.APPLY);

    assertThat(town.rules.find("AGENT_PHONE").weight()).isEqualTo(75);
    assertThat(town.rules.find("AGENT_PHONE").needed()).isEqualTo(7);
    assertThat(town.risk.weights.history("AGENT_PHONE"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo(100);
              assertThat(change.reason()).contains("社区调解员");
              assertThat(town.ledger.messages.find(change.decidedBy())).isPresent();
            });
  }

  @Test
  void aPersonWhoSaysNoLeavesTheRuleAsItIs() {
    cases(5);
    UUID said = feedback(RiskHandling.UNFOUNDED);

    decide(town.ledger.questions.about(said).get(0).id(), OperatorAnswer.REFUSE);

    assertThat(town.risk.weights.history(null)).isEmpty();
  }

  @Test
  void aRuleNeverWeighsLessThanItsFloor() {
    List<Integer> weights = new ArrayList<>();
    cases(5);
    for (int i = 0; i < 4; i++) {
      ScreeningRule rule = town.rules.find("AGENT_PHONE");
      weights.add(rule.weight());
      town.risk.weights.decide(
          new Weights.Change(
              rule.id(),
              Town.NOW.plusSeconds(i),
              rule.lowered(),
              rule.weight(),
              pattern().id(),
              UUID.randomUUID(),
              "误报"));
    }

    assertThat(weights).containsExactly(100, 75, 50, 25);
    assertThat(town.rules.find("AGENT_PHONE").weight()).isEqualTo(25);
  }

  @Test
  void aLighterRuleTakesMoreCases() {
    cases(5);
    UUID said = feedback(RiskHandling.UNFOUNDED);
    decide(town.ledger.questions.about(said).get(0).id(), OperatorAnswer.APPLY);

    cases(6);
    assertThat(town.risk.patterns.list("AGENT_PHONE", true, 10)).isEmpty();
    cases(1);
    assertThat(town.risk.patterns.list("AGENT_PHONE", true, 10)).hasSize(1);
  }
}
