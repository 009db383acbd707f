package org.fengqiao.hub.intake;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Facts;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.PartyValues;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.Dispatch;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.rules.Triage;
import org.fengqiao.hub.evidence.Receipts;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.PartnerAliases;
import org.fengqiao.hub.ledger.search.PartyIndex;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.translation.Canonical;
import org.fengqiao.hub.translation.Translation;
import org.fengqiao.hub.translation.TranslationFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whether a message is fit to be taken, and signs the receipt that says so. */
@Component
class Examination {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Partners partners;
  private final Translation translation;
  private final MaterialCheck materials;
  private final CaseFinder cases;
  private final Addressees addressees;
  private final Triage triage;
  private final OpenQuestions questions;
  private final Messages messages;
  private final PartnerAliases aliases;
  private final Receipts receipts;
  private final PartyIndex parties;
  private final Clock clock;

  Examination(
      Partners partners,
      Translation translation,
      MaterialCheck materials,
      CaseFinder cases,
      Addressees addressees,
      Triage triage,
      OpenQuestions questions,
      Messages messages,
      PartnerAliases aliases,
      Receipts receipts,
      PartyIndex parties,
      Clock clock) {
    this.aliases = aliases;
    this.parties = parties;
    this.clock = clock;
    this.questions = questions;
    this.messages = messages;
    this.partners = partners;
    this.translation = translation;
    this.materials = materials;
    this.cases = cases;
    this.addressees = addressees;
    this.triage = triage;
    this.receipts = receipts;
  }

  Examined examine(Inbound inbound) {
    return examine(inbound, ids.generate());
  }

  private Examined examine(Inbound inbound, UUID requestId) {
    String digest = Digests.of(inbound.original());
    try {
      Examined.Fit fit = check(inbound);
      return seal(inbound, requestId, fit.facts().messageId(), digest, fit, null, null);
    } catch (Rejected unfit) {
      return seal(
          inbound, requestId, id(inbound, requestId), digest, null, unfit.rejection(), null);
    } catch (TranslationFailed ours) {
      return seal(inbound, requestId, id(inbound, requestId), digest, null, null, ours);
    }
  }

  /** Examines a message again that came before; it keeps its id and its receipt. */
  Examined again(Inbound inbound, UUID requestId, UUID receiptId) {
    Examined fresh = examine(inbound, requestId);
    return new Examined(
        inbound,
        requestId,
        receiptId,
        fresh.messageId(),
        fresh.originalDigest(),
        fresh.receipt(),
        fresh.fit(),
        fresh.rejection(),
        fresh.broken(),
        fresh.takenMs());
  }

  private static String id(Inbound inbound, UUID requestId) {
    return Objects.requireNonNullElse(inbound.declaredId(), "unreadable-" + requestId);
  }

  /** What the mapping makes of a message, field by field. */
  MappingReport explain(Inbound inbound) {
    return translation.explain(
        inbound.dialect(), inbound.original(), aliases.of(inbound.partner()));
  }

  private Examined.Fit check(Inbound inbound) {
    if (!mayBeSent(inbound)) {
      throw new Rejected(Fault.at("/", RejectionCode.NOT_ALLOWED, inbound.kind().id()));
    }
    Canonical canonical = translation.toCanonical(inbound, aliases.of(inbound.partner()));
    Facts facts = Facts.of((Message) canonical.model());
    sameId(inbound, facts);
    if (inbound.kind() == MessageKind.CASE_REFERRAL && facts.caseNumber() == null) {
      throw new Rejected(
          Fault.at("/case-referral/caseReference/caseNumber", RejectionCode.CASE_UNKNOWN));
    }
    Dispatch dispatch = dispatch(inbound, canonical.model());
    if (Dossier.openedBy(inbound.kind()).isPresent()) {
      addressees.of(inbound, facts, dispatch);
    }
    cases.mustExist(inbound, facts);
    if (canonical.model() instanceof OperatorDecision decision) {
      questions.mustWait(decision);
    }
    materials.check(inbound, facts);
    String matter = Matter.of(canonical.model());
    List<Fault> remarks = new ArrayList<>(canonical.warnings());
    if (matter != null && messages.isKnownMatter(matter, inbound.partner(), facts.messageId())) {
      remarks.add(Fault.at("/case-referral/contractNo", RejectionCode.FILED_ELSEWHERE));
    }
    return new Examined.Fit(
        facts,
        canonical.xml(),
        ContentDigest.of(canonical.xml()),
        dispatch,
        remarks,
        matter,
        parties.keys(PartyValues.of(canonical.model())));
  }

  /** People decide, partners never; and people send nothing else but returns of the ledger. */
  private boolean mayBeSent(Inbound inbound) {
    boolean byPeople = inbound.partner().equals(Operators.ID);
    return switch (inbound.kind()) {
      case OPERATOR_DECISION -> byPeople;
      case STATISTICS_RETURN ->
          byPeople || partners.byId(inbound.partner()).maySend(inbound.kind());
      default -> !byPeople && partners.byId(inbound.partner()).maySend(inbound.kind());
    };
  }

  private @Nullable Dispatch dispatch(Inbound inbound, Object message) {
    return message instanceof Referral referral
        ? triage.propose(
            referral, inbound.partner(), LocalDate.ofInstant(inbound.receivedAt(), QINGDAO))
        : null;
  }

  private static void sameId(Inbound inbound, Facts facts) {
    String declared = inbound.declaredId();
    if (declared != null && !declared.equals(facts.messageId())) {
      throw new Rejected(
          Fault.at(
              "/" + inbound.kind().id() + "/header/messageId", RejectionCode.MESSAGE_ID_CONFLICT));
    }
  }

  private Examined seal(
      Inbound inbound,
      UUID requestId,
      String messageId,
      String digest,
      Examined.@Nullable Fit fit,
      @Nullable Rejection rejection,
      @Nullable TranslationFailed broken) {
    UUID receiptId = ids.generate();
    List<Fault> faults = rejection == null ? List.of() : rejection.faults();
    String receipt =
        receipts.sign(
            receiptId,
            requestId,
            inbound.partner(),
            messageId,
            digest,
            inbound.receivedAt(),
            faults,
            fit == null ? List.of() : fit.warnings());
    return new Examined(
        inbound,
        requestId,
        receiptId,
        messageId,
        digest,
        receipt,
        fit,
        rejection,
        broken,
        (int) Duration.between(inbound.receivedAt(), clock.instant()).toMillis());
  }
}
