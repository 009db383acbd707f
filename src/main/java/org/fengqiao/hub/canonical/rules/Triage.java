package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Dispatch;
import org.fengqiao.hub.canonical.model.Priority;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.canonical.model.Track;

/**
 * 繁简分流: proposes station, track and priority of a referral (guide §2.12; 金发〔2025〕14号 items 14, 16).
 * The thresholds are rows of {@code triage.csv}. It is a proposal: the centre decides. Thread-safe.
 */
public final class Triage {

  private static final String TABLE = "triage";

  private final CodeTables codes;
  private final Stations stations;
  private final TriageSigns signs;

  /** Triage by these tables. */
  public Triage(CodeTables codes) {
    this.codes = codes;
    this.stations = new Stations(codes);
    this.signs = new TriageSigns(codes);
  }

  /**
   * What the hub proposes.
   *
   * @param referral a referral or an amendment, valid
   * @param court partner id of the court it came from; its district counts when no consumer's does
   * @param on the day in Qingdao; ages and rules are of this day
   */
  public Dispatch propose(Referral referral, String court, LocalDate on) {
    List<Code> hold =
        codes.all(TABLE).stream()
            .filter(rule -> rule.validOn(on))
            .filter(rule -> signs.hold(rule, referral, on))
            .toList();
    Priority priority = priority(referral, hold);
    Dispatch proposed = new Dispatch();
    proposed.setStation(stations.of(referral, court, on));
    proposed.setTrack(track(hold));
    proposed.setPriority(priority);
    proposed.setGreenChannel(priority == Priority.P0);
    proposed.setReasons(new ArrayList<>(hold.stream().map(Code::value).toList()));
    return proposed;
  }

  /** Whatever makes a case hard outweighs a small amount. */
  private static Track track(List<Code> hold) {
    return Stream.of(Track.HARD, Track.EXPRESS, Track.EASY)
        .filter(track -> hold.stream().anyMatch(rule -> rule.more("track").equals(track.value())))
        .findFirst()
        .orElse(Track.ORDINARY);
  }

  /** The court's word counts; else the most urgent rule. */
  private static Priority priority(Referral referral, List<Code> hold) {
    return Optional.ofNullable(referral.getPriority())
        .or(
            () ->
                hold.stream()
                    .map(rule -> rule.more("priority"))
                    .filter(priority -> !priority.isEmpty())
                    .map(Priority::fromValue)
                    .min(Comparator.naturalOrder()))
        .orElse(Priority.P2);
  }

  /** The amount in dispute in yuan; nothing when the referral names none in yuan. */
  static Optional<BigDecimal> amount(Referral referral) {
    return Optional.ofNullable(referral.getAmounts())
        .filter(amounts -> "CNY".equals(amounts.getCurrency()))
        .map(amounts -> Objects.requireNonNullElse(amounts.getClaimed(), amounts.getInvolved()));
  }
}
