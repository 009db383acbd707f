package org.fengqiao.hub.risk;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.HubMessages;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.risk.Pattern;
import org.fengqiao.hub.ledger.risk.Patterns;
import org.fengqiao.hub.ledger.risk.RiskIndex.Hit;
import org.springframework.stereotype.Component;

/**
 * Warns of a pattern once, tells of it again when it has grown, and not for each case. What a
 * closed warning dealt with raises nothing again.
 */
@Component
class Warnings {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Patterns patterns;
  private final Cases cases;
  private final HubMessages messages;
  private final Receivers receivers;
  private final Clock clock;

  Warnings(Patterns patterns, Cases cases, HubMessages messages, Receivers receivers, Clock clock) {
    this.patterns = patterns;
    this.cases = cases;
    this.messages = messages;
    this.receivers = receivers;
    this.clock = clock;
  }

  /** The pattern this belongs to, while its warning is open. */
  private Optional<Pattern> open(Found found) {
    List<UUID> near = found.isExact() ? List.of() : found.window().caseIds();
    return patterns.open(found.rule().id(), found.anchor(), near);
  }

  /** The pattern this belongs to, when it has grown enough to be told of again. */
  Optional<Pattern> growing(Found found) {
    return open(found).filter(it -> found.rule().isWorthTelling(it.size(), found.window().size()));
  }

  /** Raises, or tells of growth; the caller holds the files of growing patterns. */
  List<HandOver> raise(Found found) {
    return open(found).map(pattern -> grown(pattern, found)).orElseGet(() -> raised(found));
  }

  private List<HandOver> grown(Pattern pattern, Found found) {
    Window window = found.window();
    List<Hit> fresh =
        window.cases().stream().filter(hit -> found.fresh().contains(hit.caseId())).toList();
    addEvidence(pattern, fresh);
    if (!found.rule().isWorthTelling(pattern.size(), window.size())) {
      return List.of();
    }
    Pattern next = version(pattern, found, pattern.version() + 1);
    cases.move(List.of(new Cases.Move(next.fileId(), state(next.fileId()), next.version())));
    return tell(next, found);
  }

  private CaseState state(UUID file) {
    return cases.find(file).orElseThrow().state();
  }

  private List<HandOver> raised(Found found) {
    List<String> told = receivers.all();
    Optional<Window> rest = withoutDealtWith(found);
    if (told.isEmpty() || rest.isEmpty()) {
      return List.of();
    }
    Found anew = new Found(found.rule(), found.anchor(), rest.get(), found.fresh(), found.named());
    Pattern blank = blank(anew);
    messages.open(blank.fileId(), Dossier.RISK, blank.warningNo(), told, CaseState.WARNED);
    Pattern first = version(blank, anew, 1);
    addEvidence(blank, anew.window().cases());
    return tell(first, anew);
  }

  private Pattern blank(Found found) {
    Instant now = clock.instant();
    UUID file = ids.generate();
    String number = Wording.number(UUID.randomUUID(), now);
    String rule = found.rule().id();
    return new Pattern(
        ids.generate(),
        rule,
        found.anchor(),
        file,
        number,
        "",
        0,
        0,
        0,
        0,
        now,
        now,
        now,
        now,
        null,
        null);
  }

  private Optional<Window> withoutDealtWith(Found found) {
    Set<UUID> done =
        patterns.dealtWith(
            found.rule().id(), found.anchor(), found.window().caseIds(), !found.isExact());
    List<Hit> rest = new ArrayList<>(found.window().cases());
    rest.removeIf(hit -> done.contains(hit.caseId()));
    return Window.fullest(found.rule(), rest).filter(window -> window.fulfils(found.rule()));
  }

  private Pattern version(Pattern pattern, Found found, int version) {
    Window window = found.window();
    Pattern next =
        new Pattern(
            pattern.id(),
            pattern.rule(),
            pattern.anchor(),
            pattern.fileId(),
            pattern.warningNo(),
            found.rule().level(window.size()).value(),
            version,
            window.size(),
            found.rule().needed(),
            found.rule().weight(),
            window.from(),
            window.to(),
            pattern.openedAt(),
            clock.instant(),
            null,
            null);
    patterns.put(next);
    return next;
  }

  private void addEvidence(Pattern pattern, List<Hit> hits) {
    patterns.addEvidence(
        pattern, hits.stream().map(Hit::caseId).toList(), hits.stream().map(Hit::seenAt).toList());
  }

  private List<HandOver> tell(Pattern pattern, Found found) {
    UUID id = ids.generate();
    Object warning = Wording.warning(id, pattern, found, found.window().caseIds(), clock.instant());
    HubMessages.Own own =
        new HubMessages.Own(id, MessageKind.RISK_WARNING, null, pattern.version(), warning);
    KnownMessage said = messages.enter(own, pattern.fileId(), HubMessages.HUB);
    CaseEntry file = cases.find(pattern.fileId()).orElseThrow();
    return receivers.tell(
        file.caseId(), said, receivers.all().stream().filter(file::concerns).toList());
  }
}
