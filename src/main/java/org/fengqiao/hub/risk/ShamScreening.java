package org.fengqiao.hub.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.ledger.risk.SeenMessage;
import org.fengqiao.hub.ledger.risk.Suspicions;
import org.springframework.stereotype.Component;

/**
 * Adds up the signs of sham mediation in an outcome, and asks a person when they reach the bar.
 * Nothing is suspended by it: that is what the person decides.
 */
@Component
class ShamScreening {

  private static final Set<MessageKind> REFERRALS =
      Set.of(MessageKind.CASE_REFERRAL, MessageKind.REFERRAL_AMENDMENT);

  private final ScreeningRules rules;
  private final ShamSigns signs;
  private final Messages messages;
  private final Questions questions;
  private final Suspicions suspicions;
  private final CanonicalXml xml;
  private final Clock clock;

  ShamScreening(
      ScreeningRules rules,
      CodeTables codes,
      Messages messages,
      Questions questions,
      Suspicions suspicions,
      CanonicalXml xml,
      Clock clock) {
    this.rules = rules;
    this.signs = new ShamSigns(codes);
    this.messages = messages;
    this.questions = questions;
    this.suspicions = suspicions;
    this.xml = xml;
    this.clock = clock;
  }

  /** What was found, when it is enough to ask a person. */
  Optional<Suspicions.Found> look(SeenMessage seen, Object content, LocalDate on) {
    if (seen.dossier() != Dossier.REFERRAL
        || !(content instanceof MediationOutcome outcome)
        || outcome.getAgreement() == null) {
      return Optional.empty();
    }
    List<KnownMessage> referrals =
        messages.ofCase(seen.caseId()).stream()
            .filter(message -> REFERRALS.contains(message.kind()))
            .filter(message -> message.state() == MessageState.APPLIED)
            .toList();
    if (referrals.isEmpty()) {
      return Optional.empty();
    }
    KnownMessage newest = referrals.get(referrals.size() - 1);
    Referral referral = (Referral) xml.readStored(messages.canonical(newest.id()));
    Instant referredAt = referrals.get(0).receivedAt();
    List<ScreeningRule> hold =
        rules.signs(on).stream()
            .filter(sign -> signs.holds(sign, referral.getParties(), outcome, referredAt))
            .toList();
    return enough(seen, hold, rules.bar(on));
  }

  private Optional<Suspicions.Found> enough(SeenMessage seen, List<ScreeningRule> hold, int bar) {
    int score = hold.stream().mapToInt(ScreeningRule::weight).sum();
    return score < bar
        ? Optional.empty()
        : Optional.of(
            new Suspicions.Found(
                seen.messageId(),
                seen.caseId(),
                score,
                bar,
                hold.stream().map(ScreeningRule::id).toList(),
                clock.instant()));
  }

  /** Asks a person; the caller holds the case. */
  void ask(Suspicions.Found found) {
    suspicions.put(found);
    questions.raise(
        List.of(
            new Questions.Raised(
                UUID.randomUUID(),
                found.caseId(),
                found.messageId(),
                null,
                RejectionCode.SHAM_SUSPECTED.name(),
                "/mediation-outcome/agreement")));
  }
}
