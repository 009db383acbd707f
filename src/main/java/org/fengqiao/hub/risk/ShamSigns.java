package org.fengqiao.hub.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Agent;
import org.fengqiao.hub.canonical.model.Agreement;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.LegalRepresentative;
import org.fengqiao.hub.canonical.model.MediationOutcome;
import org.fengqiao.hub.canonical.model.OutcomeAmounts;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.rules.MatchKey;
import org.jspecify.annotations.Nullable;

/** Signs of sham mediation in one outcome with an agreement (guide §5 row 37). */
final class ShamSigns {

  private static final List<String> NO_DISPUTE = List.of("无争议", "没有争议", "无异议");

  private final Sides sides;

  ShamSigns(CodeTables codes) {
    this.sides = new Sides(codes);
  }

  /**
   * Whether a sign is there.
   *
   * @param referredAt when the hub had the referral
   * @throws IllegalArgumentException for a row that names no sign known here
   */
  boolean holds(
      ScreeningRule sign, List<Party> parties, MediationOutcome outcome, Instant referredAt) {
    Agreement agreement = Objects.requireNonNull(outcome.getAgreement());
    return switch (sign.id()) {
      case "SHAM_RELATED" -> areRelated(parties);
      case "SHAM_NO_DISPUTE" -> isUndisputed(agreement.getDisputedMatters());
      case "SHAM_QUICK" -> isQuick(sign, outcome, referredAt);
      case "SHAM_FULL_LARGE" -> isLargeAdmittedInFull(sign, outcome.getAmounts());
      case "SHAM_PRIVATE" ->
          parties.stream().allMatch(party -> party.getKind() == PartyKind.NATURAL_PERSON);
      default -> throw new IllegalArgumentException("risk.csv: no sign " + sign.id());
    };
  }

  /** Something that belongs to one of them is on both sides. */
  private boolean areRelated(List<Party> parties) {
    Set<String> claiming = new HashSet<>();
    sides.claiming(parties).flatMap(ShamSigns::marks).forEach(claiming::add);
    return sides.responding(parties).flatMap(ShamSigns::marks).anyMatch(claiming::contains);
  }

  private static Stream<String> marks(Party party) {
    Stream<String> places =
        party.getAddresses().stream().map(address -> "address " + MatchKey.of(address.getDetail()));
    Stream<String> phones = party.getPhones().stream().map(phone -> "phone " + phone);
    Stream<String> agents = party.getAgents().stream().flatMap(ShamSigns::marks);
    Stream<String> people = Stream.of("person " + MatchKey.of(party.getName()));
    LegalRepresentative head = party.getLegalRepresentative();
    Stream<String> heads =
        head == null ? Stream.of() : Stream.of("person " + MatchKey.of(head.getName()));
    return Stream.of(places, phones, agents, people, heads).flatMap(mark -> mark);
  }

  private static Stream<String> marks(Agent agent) {
    Stream<String> ids =
        agent.getIds().stream().map(IdentityDocument::getNumber).map(number -> "agent " + number);
    return agent.getPhone() == null
        ? ids
        : Stream.concat(ids, Stream.of("phone " + agent.getPhone()));
  }

  private static boolean isUndisputed(@Nullable String matters) {
    return matters == null
        || matters.isBlank()
        || NO_DISPUTE.stream().anyMatch(matters.strip()::equals);
  }

  private static boolean isQuick(ScreeningRule sign, MediationOutcome outcome, Instant referredAt) {
    Duration taken = Duration.between(referredAt, outcome.getConcludedAt().toInstant());
    return taken.compareTo(Duration.ofHours(sign.threshold().longValue())) <= 0;
  }

  private static boolean isLargeAdmittedInFull(
      ScreeningRule sign, @Nullable OutcomeAmounts amounts) {
    if (amounts == null || amounts.getClaimed() == null || amounts.getAgreed() == null) {
      return false;
    }
    BigDecimal claimed = amounts.getClaimed();
    return claimed.compareTo(sign.threshold()) >= 0 && amounts.getAgreed().compareTo(claimed) >= 0;
  }
}
