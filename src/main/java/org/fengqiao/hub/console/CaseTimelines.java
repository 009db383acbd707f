package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.hub.console.Timeline.Row;
import org.fengqiao.hub.console.Timeline.Sort;
import org.fengqiao.hub.console.Timeline.Way;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.ledger.clocks.ClockState;
import org.fengqiao.hub.ledger.clocks.Clocks;
import org.fengqiao.hub.ledger.clocks.LegalClock;
import org.springframework.stereotype.Component;

/** Lays the story of a case out in time and lanes. */
@Component
class CaseTimelines {

  private static final String HUB = "hub";

  /** Silence shown as such. */
  private static final Duration PAUSE = Duration.ofDays(1);

  /** How long a delivery may be under way before it is a gap in the story. */
  private static final Duration GAP = Duration.ofHours(1);

  private final Messages messages;
  private final Deliveries deliveries;
  private final Questions questions;
  private final Clocks clocks;
  private final CaseActs acts;
  private final Clock clock;

  CaseTimelines(
      Messages messages,
      Deliveries deliveries,
      Questions questions,
      Clocks clocks,
      CaseActs acts,
      Clock clock) {
    this.acts = acts;
    this.clocks = clocks;
    this.messages = messages;
    this.deliveries = deliveries;
    this.questions = questions;
    this.clock = clock;
  }

  Timeline of(CaseEntry it) {
    List<KnownMessage> said = messages.ofCase(it.caseId());
    List<DeliveryEntry> sent = deliveries.ofCase(it.caseId());
    List<String> lanes = lanes(it, said, sent);
    Map<UUID, List<DeliveryEntry>> ways =
        sent.stream().collect(Collectors.groupingBy(DeliveryEntry::messageId));
    List<Row> rows = new ArrayList<>();
    said.forEach(m -> rows.add(message(m, ways.getOrDefault(m.id(), List.of()), lanes)));
    questions.ofCase(it.caseId()).forEach(q -> rows.add(question(q, lanes)));
    acts.of(said).forEach(act -> rows.add(Row.of(act, lanes.indexOf(HUB))));
    List<LegalClock> terms = clocks.ofCase(it.caseId());
    terms.stream().filter(c -> !isOpen(c)).forEach(c -> rows.add(term(c, lanes)));
    rows.sort(Comparator.comparing(Row::at));
    List<Row> told = withPauses(rows, lanes);
    int past = told.size();
    sent.stream().filter(this::isGap).forEach(d -> told.add(gap(d, lanes)));
    terms.stream()
        .filter(CaseTimelines::isOpen)
        .sorted(Comparator.comparing(LegalClock::rolledEnd))
        .forEach(c -> told.add(term(c, lanes)));
    return new Timeline(lanes, told, past);
  }

  /** Court, hub, centre, and then everybody else in the order they came in. */
  private static List<String> lanes(
      CaseEntry it, List<KnownMessage> said, List<DeliveryEntry> sent) {
    List<String> lanes = new ArrayList<>(List.of(it.court(), HUB, it.centre()));
    said.forEach(m -> add(lanes, m.sender()));
    sent.forEach(d -> add(lanes, d.partner()));
    it.others().forEach(other -> add(lanes, other));
    lanes.remove("operators");
    return lanes.stream().distinct().toList();
  }

  private static void add(List<String> lanes, String partner) {
    if (!lanes.contains(partner)) {
      lanes.add(partner);
    }
  }

  private static int lane(List<String> lanes, String partner) {
    int at = lanes.indexOf(partner);
    return at < 0 ? lanes.indexOf(HUB) : at;
  }

  private Row message(KnownMessage message, List<DeliveryEntry> sent, List<String> lanes) {
    List<Way> ways =
        sent.stream().map(d -> new Way(lane(lanes, d.partner()), d, tone(d.state()))).toList();
    return new Row(
        message.receivedAt(),
        Sort.MESSAGE,
        lane(lanes, message.sender()),
        message,
        ways,
        message.kind().id(),
        tone(message.state()),
        null);
  }

  static String tone(MessageState state) {
    return switch (state) {
      case APPLIED -> "good";
      case RECEIVED -> "idle";
      case FLAGGED -> "warn";
      case REJECTED, FAILED -> "bad";
    };
  }

  static String tone(DeliveryState state) {
    return switch (state) {
      case DELIVERED -> "good";
      case READY, AVAILABLE -> "idle";
      case WAITING, RETRY -> "warn";
      case STUCK, FAILED -> "bad";
    };
  }

  private Row question(Question question, List<String> lanes) {
    boolean open = question.answer() == null;
    return new Row(
        question.askedAt(),
        Sort.QUESTION,
        lanes.indexOf(HUB),
        null,
        List.of(),
        question.doubt(),
        open ? "warn" : "good",
        null);
  }

  /** A clock stands where it was stopped or ends: what is still to come stands last. */
  private static Row term(LegalClock term, List<String> lanes) {
    LocalDate stopped = term.stoppedOn();
    LocalDate day = stopped == null ? term.rolledEnd() : stopped;
    Instant end = day.plusDays(1).atStartOfDay(Shown.ZONE).minusSeconds(1).toInstant();
    return Row.of(term, end, lanes.indexOf(HUB), tone(term));
  }

  static boolean isOpen(LegalClock term) {
    return term.state() == ClockState.RUNNING || term.state() == ClockState.SUSPENDED;
  }

  /** Red: over, or late; amber: near its end; green: in time. */
  static String tone(LegalClock term) {
    if (isOpen(term)) {
      return term.daysLeft() < 0 ? "bad" : term.daysLeft() <= DueTerms.NEAR ? "warn" : "idle";
    }
    return term.state() == ClockState.EXPIRED || term.late() ? "bad" : "good";
  }

  private boolean isGap(DeliveryEntry sent) {
    return sent.state() != DeliveryState.DELIVERED
        && sent.state() != DeliveryState.FAILED
        && sent.createdAt().plus(GAP).isBefore(clock.instant());
  }

  private Row gap(DeliveryEntry sent, List<String> lanes) {
    return new Row(
        clock.instant(),
        Sort.GAP,
        lane(lanes, sent.partner()),
        null,
        List.of(),
        sent.kind().id(),
        sent.state() == DeliveryState.RETRY ? "bad" : "warn",
        sent.createdAt());
  }

  private static List<Row> withPauses(List<Row> rows, List<String> lanes) {
    List<Row> told = new ArrayList<>();
    Instant before = null;
    for (Row row : rows) {
      if (before != null && Duration.between(before, row.at()).compareTo(PAUSE) > 0) {
        told.add(
            new Row(row.at(), Sort.PAUSE, lanes.indexOf(HUB), null, List.of(), "", "idle", before));
      }
      told.add(row);
      before = row.at();
    }
    return told;
  }
}
