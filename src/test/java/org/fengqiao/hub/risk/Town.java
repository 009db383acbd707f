package org.fengqiao.hub.risk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.RiskWarning;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.risk.RiskLedger;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.partner.TestPartners;
import org.jspecify.annotations.Nullable;

/** Screening over a real database, with messages that took effect before it. */
final class Town {

  static final Instant NOW = LedgerFixture.NOW;
  static final CodeTables CODES = CodeTables.load(Path.of("mappings"));
  static final KeyedHash HASH = new KeyedHash(new byte[32]);

  final LedgerFixture ledger;
  final RiskLedger risk;
  final Screening screening;
  final ScreeningRules rules;

  Town() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    ledger = new LedgerFixture(clock);
    risk = new RiskLedger(ledger.jdbc, clock);
    rules = new ScreeningRules(CODES, risk.weights);
    Partners partners = TestPartners.ofThisRepository();
    Receivers receivers = new Receivers(partners, ledger.deliveries);
    Released released =
        new Released(
            risk.patterns,
            ledger.messages,
            ledger.hubMessages,
            partners,
            receivers,
            Samples.XML,
            clock);
    screening =
        new Screening(
            risk.screened,
            risk.index,
            rules,
            new Observation(HASH, CODES),
            new Search(risk.index, HASH),
            new Warnings(risk.patterns, ledger.cases, ledger.hubMessages, receivers, clock),
            new ShamScreening(
                rules,
                CODES,
                ledger.messages,
                ledger.questions,
                risk.suspicions,
                Samples.XML,
                clock),
            new Feedback(risk.patterns, ledger.questions, risk.weights, rules, released, clock),
            ledger.cases,
            ledger.failures,
            Samples.XML,
            clock);
  }

  /** A message of a new case that took effect so long ago; not screened yet. */
  UUID applied(Object content, MessageKind kind, Duration ago) {
    NewMessage message = message("court-shinan", content, kind, ago);
    ledger.messages.enter(message);
    ledger.cases.openOrJoin(
        new Cases.Opening(
            UUID.randomUUID(),
            Objects.requireNonNull(Dossier.openedBy(kind).orElse(null)),
            "court-shinan",
            "R-" + message.id(),
            "centre-qingdao",
            null,
            message.id()));
    return message.id();
  }

  /** A further message of the case that has this one. */
  UUID further(UUID first, Object content, MessageKind kind, String sender) {
    NewMessage message = message(sender, content, kind, Duration.ZERO);
    ledger.messages.enter(message);
    UUID caseId = Objects.requireNonNull(ledger.messages.find(first).orElseThrow().caseId());
    if (ledger.cases.join(caseId, sender, message.id()).isEmpty()) {
      throw new IllegalArgumentException(sender + " takes no part in the case");
    }
    return message.id();
  }

  private static NewMessage message(String sender, Object content, MessageKind kind, Duration ago) {
    UUID id = UUID.randomUUID();
    byte[] canonical = Samples.XML.write(content);
    Instant at = NOW.minus(ago);
    return new NewMessage(
        id,
        sender,
        "m-" + id,
        kind,
        "court-soap",
        MessageState.APPLIED,
        null,
        null,
        1,
        Digests.of(canonical),
        Digests.of(canonical),
        at,
        at,
        at,
        UUID.randomUUID(),
        "receipt",
        null,
        null,
        null,
        canonical,
        canonical,
        List.of(),
        NewMessage.Index.NONE);
  }

  /** Screens messages in one transaction, as the route does. */
  List<HandOver> screen(UUID... messages) {
    String signal = List.of(messages).stream().map(UUID::toString).collect(Collectors.joining(","));
    @Nullable List<HandOver> work =
        RealPostgres.transaction().execute(status -> screening.screen(signal));
    return Objects.requireNonNull(work);
  }

  List<HandOver> screen(List<UUID> messages) {
    return screen(messages.toArray(UUID[]::new));
  }

  /** Every version of every warning, in the order they were written. */
  List<RiskWarning> warnings() {
    List<RiskWarning> warnings = new ArrayList<>();
    risk.patterns
        .list(null, null, 100)
        .forEach(
            pattern ->
                ledger.messages.ofCase(pattern.fileId()).stream()
                    .filter(message -> message.kind() == MessageKind.RISK_WARNING)
                    .map(message -> Samples.XML.readStored(ledger.messages.canonical(message.id())))
                    .map(RiskWarning.class::cast)
                    .forEach(warnings::add));
    return warnings;
  }
}
