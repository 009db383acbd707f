package org.fengqiao.hub.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.springframework.stereotype.Component;

/** Decides what a message means for its case: repeats, versions, the state table, crossings. */
@Component
class CaseRules {

  private final FirstReferral firstReferral;
  private final ConfirmationCases confirmations;
  private final DossierCases dossiers;
  private final ConversionCases conversions;
  private final Crossings crossings;
  private final Institutions institutions;
  private final Doubts doubts;
  private final PeoplesAnswers answers;
  private final OwnMessages own;

  CaseRules(
      FirstReferral firstReferral,
      ConfirmationCases confirmations,
      DossierCases dossiers,
      ConversionCases conversions,
      Crossings crossings,
      Institutions institutions,
      Doubts doubts,
      PeoplesAnswers answers,
      OwnMessages own) {
    this.own = own;
    this.doubts = doubts;
    this.answers = answers;
    this.firstReferral = firstReferral;
    this.crossings = crossings;
    this.institutions = institutions;
    this.confirmations = confirmations;
    this.dossiers = dossiers;
    this.conversions = conversions;
  }

  Decision decide(CaseEntry found, KnownMessage message) {
    if (message.kind() == MessageKind.OPERATOR_DECISION) {
      return answers.decide(message, (about, doubt) -> decided(found, about, doubt));
    }
    if (OwnMessages.isOwn(message)) {
      return own.decide(found, message);
    }
    Decision decision = asItIs(found, message, true);
    List<Doubt> doubtful = decision.takesEffect() ? doubts.of(message) : List.of();
    return doubts.stop(doubtful) ? ask(doubtful) : decision;
  }

  /** A person has the doubt removed; everything else must still fit. */
  private Decision decided(CaseEntry found, KnownMessage message, String doubt) {
    return doubt.equals(RejectionCode.CONTENT_CHANGED.name())
        ? new Decision.Apply(found.state(), found.referralVersion())
        : asItIs(found, message, !doubt.equals(RejectionCode.RECALL_IN_MEDIATION.name()));
  }

  private Decision ask(List<Doubt> doubtful) {
    return new Decision.Ask(doubtful, doubts.holdCase(doubtful));
  }

  private Decision asItIs(CaseEntry found, KnownMessage message, boolean asking) {
    if (message.door() != null) {
      return confirmations.decide(found, message);
    }
    if (message.kind() == MessageKind.LEGAL_EVENT) {
      return new Decision.Apply(found.state(), found.referralVersion());
    }
    if (Dossier.of(message.kind()) != Dossier.REFERRAL) {
      return dossiers.decide(found, message);
    }
    if (message.kind() == MessageKind.CASE_CONVERSION) {
      return conversions.decide(found, message);
    }
    if (message.kind() == MessageKind.CASE_REFERRAL) {
      Optional<KnownMessage> first = firstReferral.before(message);
      if (first.isPresent()) {
        return repeated(first.get(), message);
      }
    }
    if (asking && crossings.isRecallInMediation(found, message)) {
      return ask(List.of(new Doubt(RejectionCode.RECALL_IN_MEDIATION, "/" + message.kind().id())));
    }
    return wrongVersion(found, message)
        .or(() -> institutions.unfit(found, message))
        .<Decision>map(Decision.Refuse::new)
        .orElseGet(() -> byTable(found, message));
  }

  /** Guide §5 row 13: the same case under another message id. */
  static Decision repeated(KnownMessage first, KnownMessage again) {
    String path = "/" + again.kind().id();
    boolean same = Objects.equals(first.contentDigest(), again.contentDigest());
    return same
        ? new Decision.Refuse(Fault.at(path, RejectionCode.BUSINESS_DUPLICATE))
        : new Decision.Ask(List.of(new Doubt(RejectionCode.CONTENT_CHANGED, path)), false);
  }

  /** Guide §5 row 9: an amendment is the next version, an outcome quotes the newest one. */
  private static Optional<Fault> wrongVersion(CaseEntry found, KnownMessage message) {
    int version = version(message);
    int newest = found.referralVersion();
    boolean stale =
        switch (message.kind()) {
          case REFERRAL_AMENDMENT -> version <= newest;
          case MEDIATION_OUTCOME -> version != newest;
          default -> false;
        };
    return stale
        ? Optional.of(
            Fault.at(
                "/" + message.kind().id() + "/caseReference/referralVersion",
                RejectionCode.STALE_VERSION,
                Integer.toString(version),
                Integer.toString(newest)))
        : Optional.empty();
  }

  private Decision byTable(CaseEntry found, KnownMessage message) {
    Optional<CaseState> next = CaseTable.next(found.state(), message.kind(), message.verdict());
    if (next.isEmpty()) {
      return own.afterwards(found, message)
          .or(() -> crossings.decide(found, message))
          .orElseGet(() -> outOfState(found, message));
    }
    boolean carriesVersion =
        message.kind() == MessageKind.REFERRAL_AMENDMENT
            || message.kind() == MessageKind.CASE_REFERRAL;
    return new Decision.Apply(
        next.get(), carriesVersion ? version(message) : found.referralVersion());
  }

  private static Decision outOfState(CaseEntry found, KnownMessage message) {
    return new Decision.Refuse(
        Fault.at(
            "/" + message.kind().id(),
            RejectionCode.OUT_OF_STATE,
            found.state().name(),
            message.kind().id()));
  }

  private static int version(KnownMessage message) {
    return Objects.requireNonNullElse(message.referralVersion(), 1);
  }
}
