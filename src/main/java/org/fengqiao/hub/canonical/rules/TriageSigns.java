package org.fengqiao.hub.canonical.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Referral;

/** Which rows of {@code triage.csv} hold for a referral; each sign reads only what it names. */
final class TriageSigns {

  private static final String CLAIMS = "CLAIM";

  private final CodeTables codes;

  TriageSigns(CodeTables codes) {
    this.codes = codes;
  }

  /**
   * Whether a rule's sign is there.
   *
   * @throws IllegalArgumentException for a row that names no sign known here
   */
  boolean hold(Code rule, Referral referral, LocalDate on) {
    return switch (rule.value()) {
      case "GROUP" -> persons(referral).size() >= number(rule);
      case "MINOR" ->
          persons(referral).stream().anyMatch(it -> PersonRules.younger(it, number(rule), on));
      case "ELDERLY" ->
          persons(referral).stream().anyMatch(it -> PersonRules.isAged(it, number(rule), on));
      case "MANY_PARTIES" -> referral.getParties().size() >= number(rule);
      case "APPRAISAL" -> isAbout(rule, referral);
      case "FOREIGN" -> Boolean.TRUE.equals(referral.isForeignRelated());
      case "CROSS_REGION" -> persons(referral).stream().anyMatch(TriageSigns::livesElsewhere);
      case "LARGE_AMOUNT" ->
          Triage.amount(referral).filter(amount -> amount.compareTo(sum(rule)) > 0).isPresent();
      case "EXPRESS_AMOUNT", "EASY_AMOUNT" -> isSmall(rule, referral);
      case "BATCH_DEBT" -> isAbout(rule, referral) && oneInstitutionClaims(referral);
      default -> throw new IllegalArgumentException("triage.csv: no sign " + rule.value());
    };
  }

  /** One creditor, a fixed sum, debtors who can be reached (guide §2.12, "easy" in the centre). */
  private boolean isSmall(Code rule, Referral referral) {
    return Triage.amount(referral).filter(amount -> amount.compareTo(sum(rule)) <= 0).isPresent()
        && claimants(referral).size() == 1
        && referral.getParties().stream()
            .allMatch(party -> claims(party) || !party.getPhones().isEmpty());
  }

  private boolean oneInstitutionClaims(Referral referral) {
    List<Party> claimants = claimants(referral);
    return claimants.size() == 1 && claimants.get(0).getKind() != PartyKind.NATURAL_PERSON;
  }

  private List<Party> claimants(Referral referral) {
    return referral.getParties().stream().filter(this::claims).toList();
  }

  private boolean claims(Party party) {
    return codes
        .find("positions", party.getPosition().value())
        .filter(position -> position.more("side").equals(CLAIMS))
        .isPresent();
  }

  private static List<Party> persons(Referral referral) {
    return referral.getParties().stream()
        .filter(party -> party.getKind() == PartyKind.NATURAL_PERSON)
        .toList();
  }

  private static boolean livesElsewhere(Party person) {
    return Stations.division(person).filter(code -> !code.startsWith("3702")).isPresent();
  }

  private static boolean isAbout(Code rule, Referral referral) {
    List<String> causes = List.of(rule.more("causes").split(";"));
    return referral.getCauses().stream().anyMatch(cause -> causes.contains(cause.getName()));
  }

  private static int number(Code rule) {
    return Integer.parseInt(rule.more("threshold"));
  }

  private static BigDecimal sum(Code rule) {
    return new BigDecimal(rule.more("threshold"));
  }
}
