package org.fengqiao.hub.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.clocks.ClockRule;
import org.fengqiao.hub.canonical.clocks.Trigger;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.Message;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.clocks.ClockMove;
import org.fengqiao.hub.ledger.clocks.ClockStart;
import org.fengqiao.hub.ledger.clocks.ClockStore;
import org.fengqiao.hub.ledger.clocks.Clocks;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.springframework.stereotype.Component;

/**
 * What a message that took effect does to the clocks of its case, by the catalogue. Most messages,
 * and every first referral, do nothing and cost nothing.
 */
@Component
class ClockWork {

  private static final String EXTENSION = "CLK-08";
  private static final String LIMITATION = "CLK-19";
  private static final String PAYMENT = "CLK-22";
  private static final Set<String> MEDIATION = Set.of("CLK-05", "CLK-06", "CLK-07", EXTENSION);

  private final ClockStarts starts;
  private final CaseMode modes;
  private final Instalments instalments;
  private final Clocks clocks;
  private final ClockStore store;
  private final Messages messages;
  private final CanonicalXml xml;

  ClockWork(
      ClockStarts starts,
      CaseMode modes,
      Instalments instalments,
      Clocks clocks,
      ClockStore store,
      Messages messages,
      CanonicalXml xml) {
    this.starts = starts;
    this.modes = modes;
    this.instalments = instalments;
    this.clocks = clocks;
    this.store = store;
    this.messages = messages;
    this.xml = xml;
  }

  /** What a round does to clocks, gathered to be written together. */
  final class Gathered {

    private final List<ClockMove> moves = new ArrayList<>();
    private final List<ClockStart> begun = new ArrayList<>();

    /** Notes what a message that took effect does; the case is as it was found. */
    void add(CaseEntry found, KnownMessage message) {
      if (!mayMatter(message)) {
        return;
      }
      Message content = (Message) xml.readStored(messages.canonical(message.id()));
      for (Happened happened : ClockEvents.of(message, content)) {
        moves.addAll(moved(found, message, happened));
        begun.addAll(started(found, message, happened));
      }
    }

    /** Stops come first: a new mode ends one clock and begins another. */
    void write() {
      store.move(moves);
      store.start(begun);
    }
  }

  Gathered gather() {
    return new Gathered();
  }

  private boolean mayMatter(KnownMessage message) {
    return message.kind() == MessageKind.COMPLAINT_TRANSFER
        || message.kind() == MessageKind.REFERRAL_AMENDMENT
        || starts
            .catalogue()
            .mentions(Trigger.of(message.kind(), message.verdict(), message.door()));
  }

  private List<ClockMove> moved(CaseEntry found, KnownMessage message, Happened happened) {
    ClockCatalogue catalogue = starts.catalogue();
    boolean byHub = message.sender().equals("hub");
    return Stream.of(
            move(
                found,
                message,
                happened,
                ClockMove.What.STOPPED,
                catalogue.stoppedBy(happened.trigger()),
                !byHub),
            move(
                found,
                message,
                happened,
                ClockMove.What.SUSPENDED,
                catalogue.suspendedBy(happened.trigger()),
                false),
            move(
                found,
                message,
                happened,
                ClockMove.What.RESUMED,
                catalogue.resumedBy(happened.trigger()),
                false))
        .filter(move -> !move.clocks().isEmpty())
        .toList();
  }

  private static ClockMove move(
      CaseEntry found,
      KnownMessage message,
      Happened happened,
      ClockMove.What what,
      Set<String> ids,
      boolean evenOver) {
    return new ClockMove(
        found.caseId(), what, ids, happened.part(), happened.stopOn(), evenOver, message.id());
  }

  private List<ClockStart> started(CaseEntry found, KnownMessage message, Happened happened) {
    List<ClockRule> rules = starts.catalogue().startedBy(happened.trigger(), happened.startOn());
    if (rules.isEmpty()) {
      return List.of();
    }
    CaseMode.Known mode = modes.of(found);
    return rules.stream()
        .filter(rule -> rule.isFor(mode.mode(), mode.procedure()))
        .flatMap(rule -> each(found, message, rule, happened))
        .toList();
  }

  private Stream<ClockStart> each(
      CaseEntry found, KnownMessage message, ClockRule rule, Happened happened) {
    if (message.kind() == MessageKind.CASE_CONVERSION
        || message.kind() == MessageKind.REFERRAL_AMENDMENT) {
      return isMediated(found)
          ? Stream.of(starts.start(found.caseId(), rule, happened, true, message.id()))
          : Stream.of();
    }
    Stream<Happened> parts =
        switch (rule.id()) {
          case EXTENSION -> extended(found, rule, happened);
          case LIMITATION -> instalments.limitation(found, message, happened);
          case PAYMENT -> instalments.owedByInsurers(message, happened);
          default -> Stream.of(happened);
        };
    boolean anew = rule.id().equals(EXTENSION) || rule.id().equals(LIMITATION);
    return parts.map(part -> starts.start(found.caseId(), rule, part, anew, message.id()));
  }

  private Stream<Happened> extended(CaseEntry found, ClockRule rule, Happened happened) {
    if (happened.length() == null) {
      return Stream.of();
    }
    return clocks.ofCase(found.caseId()).stream()
        .filter(clock -> MEDIATION.contains(clock.id()))
        .max(Comparator.comparing(LegalClock::rawEnd))
        .map(period -> lengthened(period, rule, happened))
        .stream();
  }

  /**
   * The agreed days follow the period they extend, or are the whole of it from where it began, days
   * that did not count left out; an extension makes no period shorter.
   */
  private static Happened lengthened(LegalClock period, ClockRule rule, Happened happened) {
    int days = Objects.requireNonNull(happened.length());
    if (rule.extension() != ClockRule.Extension.TO) {
      return Happened.on(happened.trigger(), period.rawEnd()).lasting(days);
    }
    LocalDate began = period.rawEnd().minusDays(period.length());
    return Happened.on(happened.trigger(), began).lasting(Math.max(days, period.length()));
  }

  private boolean isMediated(CaseEntry found) {
    return clocks.ofCase(found.caseId()).stream()
        .filter(clock -> MEDIATION.contains(clock.id()))
        .anyMatch(clock -> clock.stoppedOn() == null);
  }
}
