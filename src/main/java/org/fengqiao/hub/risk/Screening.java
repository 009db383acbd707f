package org.fengqiao.hub.risk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.HandOver;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.Failures;
import org.fengqiao.hub.ledger.NextStep;
import org.fengqiao.hub.ledger.risk.Pattern;
import org.fengqiao.hub.ledger.risk.RiskIndex;
import org.fengqiao.hub.ledger.risk.Screened;
import org.fengqiao.hub.ledger.risk.SeenMessage;
import org.fengqiao.hub.ledger.risk.Suspicions;
import org.springframework.stereotype.Component;

/**
 * Screens what took effect, behind the receipt and beside delivery: each message once, in whatever
 * order they come. First everything is looked up, then the files that change are held, all in one
 * order, then what was found is written.
 */
@Component("screening")
public class Screening {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int LOOK = 2000;

  private final Screened screened;
  private final RiskIndex index;
  private final ScreeningRules rules;
  private final Observation observation;
  private final Search search;
  private final Warnings warnings;
  private final ShamScreening sham;
  private final Feedback feedback;
  private final Cases cases;
  private final Failures failures;
  private final CanonicalXml xml;
  private final Clock clock;

  Screening(
      Screened screened,
      RiskIndex index,
      ScreeningRules rules,
      Observation observation,
      Search search,
      Warnings warnings,
      ShamScreening sham,
      Feedback feedback,
      Cases cases,
      Failures failures,
      CanonicalXml xml,
      Clock clock) {
    this.screened = screened;
    this.index = index;
    this.rules = rules;
    this.observation = observation;
    this.search = search;
    this.warnings = warnings;
    this.sham = sham;
    this.feedback = feedback;
    this.cases = cases;
    this.failures = failures;
    this.xml = xml;
    this.clock = clock;
  }

  /** A message with its content. */
  private record Read(SeenMessage seen, Object content) {}

  /**
   * Screens messages; runs inside the route's transaction.
   *
   * @param signal message ids, separated by commas
   * @return warnings on their way, for the outbox
   */
  public List<HandOver> screen(String signal) {
    List<UUID> ids = Arrays.stream(signal.split(",")).map(UUID::fromString).distinct().toList();
    List<Read> fresh =
        screened.take(ids).stream()
            .map(seen -> new Read(seen, xml.readStored(seen.canonical())))
            .toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), QINGDAO);
    List<Found> found = patterns(fresh, today);
    List<Suspicions.Found> suspected =
        fresh.stream().flatMap(it -> sham.look(it.seen(), it.content(), today).stream()).toList();
    List<Read> said = fresh.stream().filter(it -> it.seen().dossier() == Dossier.RISK).toList();
    hold(found, suspected, said);
    suspected.forEach(sham::ask);
    List<HandOver> work = new ArrayList<>();
    said.forEach(it -> work.addAll(feedback.take(it.seen(), it.content())));
    found.forEach(it -> work.addAll(warnings.raise(it)));
    return work;
  }

  private List<Found> patterns(List<Read> fresh, LocalDate today) {
    List<ScreeningRule> hold = rules.patterns(today);
    List<Reading> readings =
        fresh.stream().map(it -> observation.of(it.seen(), it.content(), hold)).toList();
    index.put(readings.stream().flatMap(reading -> reading.traits().stream()).toList());
    return search.of(readings, hold);
  }

  private void hold(List<Found> found, List<Suspicions.Found> suspected, List<Read> said) {
    Set<UUID> files = new HashSet<>();
    found.stream()
        .flatMap(it -> warnings.growing(it).stream())
        .map(Pattern::fileId)
        .forEach(files::add);
    suspected.forEach(it -> files.add(it.caseId()));
    said.forEach(it -> files.add(it.seen().caseId()));
    if (!files.isEmpty()) {
      cases.lock(files);
    }
  }

  /** Notes that a message could not be screened: a fault of ours, for a person; others go on. */
  public void giveUp(String message, Exception cause) {
    UUID id = UUID.fromString(message);
    screened.giveUp(id);
    failures.record(
        new Failures.Place("screen", id, null, null, null, null),
        cause,
        Failures.Owner.HUB,
        NextStep.SCREEN_AGAIN);
  }

  /** What should have been screened and was not: a lost signal, or older than screening itself. */
  public List<HandOver> overlooked() {
    Instant first = clock.instant().minus(rules.longestWindow());
    return screened.overlooked(first, PATIENCE, LOOK).stream()
        .map(UUID::toString)
        .map(id -> new HandOver("screen", id, id))
        .toList();
  }

  /** Forgets what no window reaches any more; twice the longest, so that late messages find it. */
  public void forget() {
    screened.forget(clock.instant().minus(rules.longestWindow().multipliedBy(2)));
  }
}
