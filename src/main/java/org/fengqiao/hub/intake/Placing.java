package org.fengqiao.hub.intake;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseNumbers;
import org.fengqiao.hub.ledger.CaseNumbers.CourtNumber;
import org.fengqiao.hub.ledger.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives fit messages their places in cases: opens what is new in one statement, then joins what is
 * there in the order of the cases' ids, as casework holds them; so nobody waits in a ring.
 */
@Component
class Placing {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Cases cases;
  private final CaseFinder finder;
  private final CaseNumbers numbers;
  private final Addressees addressees;

  Placing(Cases cases, CaseFinder finder, CaseNumbers numbers, Addressees addressees) {
    this.cases = cases;
    this.finder = finder;
    this.numbers = numbers;
    this.addressees = addressees;
  }

  /** A message and what is known of it. */
  private record Fit(Examined examined, Examined.Fit fit) {

    Inbound inbound() {
      return examined.inbound();
    }

    UUID id() {
      return examined.requestId();
    }

    /** Another number of a case that is there already is no new case. */
    @Nullable Dossier opens() {
      return fit.facts().caseNumber() == null
          ? null
          : Dossier.openedBy(inbound().kind()).orElse(null);
    }

    CourtNumber number() {
      return new CourtNumber(inbound().partner(), String.valueOf(fit.facts().caseNumber()));
    }
  }

  /** A message of a case that is there. */
  private record Joining(Fit message, UUID caseId) {}

  /**
   * Gives each its place; runs inside the route's transaction.
   *
   * @return the cases, by message
   */
  Map<UUID, UUID> place(List<Examined> all) {
    List<Fit> fits =
        all.stream()
            .flatMap(it -> Optional.ofNullable(it.fit()).map(fit -> new Fit(it, fit)).stream())
            .toList();
    Map<CourtNumber, CaseEntry> renumbered = renumbered(fits);
    List<Fit> opening = new ArrayList<>();
    List<Joining> joining = new ArrayList<>();
    for (Fit fit : fits) {
      CaseEntry known = renumbered.get(fit.number());
      if (fit.opens() == null) {
        joining.add(new Joining(fit, finder.find(fit.inbound(), fit.fit().facts())));
      } else if (fit.opens() == Dossier.REFERRAL && known != null) {
        joining.add(new Joining(fit, known.caseId()));
      } else {
        opening.add(fit);
      }
    }
    Map<UUID, UUID> places = new HashMap<>(open(opening));
    joining.sort(Comparator.comparing(it -> it.caseId().toString()));
    joining.forEach(it -> places.put(it.message().id(), join(it)));
    return places;
  }

  private Map<CourtNumber, CaseEntry> renumbered(List<Fit> fits) {
    List<CourtNumber> referred =
        fits.stream()
            .filter(fit -> fit.opens() == Dossier.REFERRAL)
            .map(Fit::number)
            .distinct()
            .toList();
    return referred.isEmpty() ? Map.of() : finder.renumbered(referred);
  }

  /** Whoever takes no part in the case it was renumbered to opens one of its own. */
  private UUID join(Joining joining) {
    Fit message = joining.message();
    return cases
        .join(joining.caseId(), message.inbound().partner(), message.id())
        .map(Cases.Place::caseId)
        .orElseGet(() -> open(List.of(message)).get(message.id()));
  }

  private Map<UUID, UUID> open(List<Fit> fits) {
    Map<UUID, UUID> places = new HashMap<>();
    List<Fit> left = fits;
    while (!left.isEmpty()) {
      Map<Object, Fit> first = new LinkedHashMap<>();
      List<Fit> again = new ArrayList<>();
      for (Fit fit : left) {
        if (first.putIfAbsent(opening(fit).key(), fit) != null) {
          again.add(fit);
        }
      }
      openOrJoin(first.values().stream().toList(), places);
      left = again;
    }
    return places;
  }

  private void openOrJoin(List<Fit> fits, Map<UUID, UUID> places) {
    Map<UUID, Cases.Place> found = cases.openOrJoin(fits.stream().map(this::opening).toList());
    for (Fit fit : fits) {
      Cases.Place place = Objects.requireNonNull(found.get(fit.id()));
      List<String> former = fit.fit().facts().formerNumbers();
      if (place.seq() == 1 && !former.isEmpty()) {
        numbers.link(place.caseId(), fit.inbound().partner(), former);
      }
      places.put(fit.id(), place.caseId());
    }
  }

  private Cases.Opening opening(Fit message) {
    Inbound inbound = message.inbound();
    Examined.Fit fit = message.fit();
    return new Cases.Opening(
        ids.generate(),
        Objects.requireNonNull(message.opens()),
        addressees.opener(inbound),
        message.number().caseNumber(),
        addressees.of(inbound, fit.facts(), fit.dispatch()),
        fit.dispatch(),
        message.id());
  }
}
