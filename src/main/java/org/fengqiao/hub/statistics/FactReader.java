package org.fengqiao.hub.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.ComplaintDecision;
import org.fengqiao.hub.canonical.model.ComplaintResult;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.MediationMode;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.ledger.statistics.CaseFact;
import org.fengqiao.hub.ledger.statistics.ChangedCase;
import org.fengqiao.hub.ledger.statistics.ChangedCase.Applied;
import org.jspecify.annotations.Nullable;

/** The facts of one case, message after message: what came later counts. Not thread-safe. */
final class FactReader {

  /** A party withdrew: mediation ended, by no result of it. */
  static final String WITHDRAWN = "WITHDRAWN";

  private static final String RECALLED = "R11_RECALLED";
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final ChangedCase of;
  private final Matters matters;
  private final CanonicalXml xml;
  private @Nullable LocalDate received;
  private @Nullable LocalDate accepted;
  private @Nullable LocalDate declined;
  private @Nullable LocalDate ended;
  private @Nullable LocalDate reversed;
  private @Nullable String result;
  private boolean online;
  private BigDecimal involved = BigDecimal.ZERO;
  private BigDecimal agreed = BigDecimal.ZERO;
  private BigDecimal performed = BigDecimal.ZERO;
  private Matters.Matter matter = Matters.Matter.UNKNOWN;

  FactReader(ChangedCase of, Matters matters, CanonicalXml xml) {
    this.of = of;
    this.matters = matters;
    this.xml = xml;
  }

  /** The facts; nothing when what opens the case has not taken effect. */
  @Nullable CaseFact read() {
    of.applied().forEach(this::take);
    return received == null ? null : fact(received);
  }

  private void take(Applied message) {
    LocalDate day = day(message.happenedAt());
    String verdict = Objects.requireNonNullElse(message.verdict(), "");
    switch (message.kind()) {
      case CASE_REFERRAL, REFERRAL_AMENDMENT -> referral(message, day);
      case COMPLAINT_TRANSFER -> complaint(message, day);
      case REFERRAL_RESPONSE -> answered(verdict.equals("ACCEPTED"), day);
      case REFERRAL_WITHDRAWAL -> end(day, verdict.equals("COURT_RECALL") ? RECALLED : WITHDRAWN);
      case COMPLAINT_WITHDRAWAL -> end(day, WITHDRAWN);
      case COMPLAINT_RESULT -> complaintResult(message, day);
      case MEDIATION_OUTCOME -> outcome(message);
      case CONFIRMATION_DECISION -> decided(verdict, day);
      default -> {}
    }
  }

  private void referral(Applied message, LocalDate day) {
    Referral referral = (Referral) document(message);
    received = received == null ? day : received;
    matter = matters.of(referral, day);
    involved = Amounts.involved(referral);
  }

  private void complaint(Applied message, LocalDate day) {
    ComplaintTransfer complaint = (ComplaintTransfer) document(message);
    received = received == null ? day : received;
    matter = matters.of(complaint);
    involved = Amounts.orZero(complaint.getAmount());
  }

  private void answered(boolean yes, LocalDate day) {
    if (yes) {
      accepted = accepted == null ? day : accepted;
    } else {
      declined = day;
    }
  }

  /** Before it was accepted there was no mediation that could end. */
  private void end(LocalDate day, String how) {
    if (accepted != null && ended == null) {
      ended = day;
      result = how;
    }
  }

  private void complaintResult(Applied message, LocalDate day) {
    ComplaintResult answer = (ComplaintResult) document(message);
    ComplaintDecision decision = answer.getDecision();
    switch (decision) {
      case MEDIABLE -> answered(true, day);
      case NOT_MEDIABLE -> answered(false, day);
      case WITHDRAWN -> end(day, WITHDRAWN);
      case AGREED, NOT_AGREED -> {
        boolean yes = decision == ComplaintDecision.AGREED;
        if (ended == null) {
          agreed = yes ? Amounts.orZero(answer.getAgreedAmount()) : BigDecimal.ZERO;
        }
        end(day, yes ? "R01_AGREED" : "R06_DEADLOCK");
      }
    }
  }

  private void decided(String verdict, LocalDate day) {
    if (matters.reverses(verdict, day)) {
      reversed = day;
    } else if (matters.restores(verdict, day)) {
      reversed = null;
    }
  }

  private void outcome(Applied message) {
    MediationOutcome outcome = (MediationOutcome) document(message);
    ended = day(outcome.getConcludedAt().toInstant());
    result = outcome.getResultCode().value();
    online = outcome.getModes().contains(MediationMode.ONLINE);
    involved = Amounts.involved(outcome, involved);
    agreed = Amounts.agreed(outcome);
    performed = Amounts.performed(outcome, agreed);
  }

  private Object document(Applied message) {
    if (message.canonical() == null) {
      throw new IllegalStateException("the ledger keeps the canonical form of " + message.kind());
    }
    return xml.readStored(message.canonical());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, QINGDAO);
  }

  private CaseFact fact(LocalDate receivedOn) {
    return new CaseFact(
        of.caseId(),
        of.dispute(),
        of.dossier(),
        of.court(),
        of.centre(),
        of.station(),
        matter.institution(),
        matter.institutionGroup(),
        matter.business(),
        matter.cause(),
        of.track(),
        matter.channel(),
        receivedOn,
        accepted,
        declined,
        ended,
        result,
        online,
        yuan(involved),
        yuan(agreed),
        yuan(performed),
        reversed);
  }

  private static BigDecimal yuan(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
