package org.fengqiao.hub.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Cause;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.Referral;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a case is about, in the regulator's classes (guide §2.9). How causes and names of
 * institutions fall into them is data.
 */
@Component
class Matters {

  /** What a case is about; absent where nothing tells it. */
  record Matter(
      @Nullable String institution,
      @Nullable String institutionGroup,
      @Nullable String business,
      @Nullable String cause,
      @Nullable String channel) {

    static final Matter UNKNOWN = new Matter(null, null, null, null, null);
  }

  private static final String CREDIT_CODE = "ID30";
  private static final String OTHER = "OTHER";

  private final CodeTables codes;
  private final Partners partners;

  Matters(CodeTables codes, Partners partners) {
    this.codes = codes;
    this.partners = partners;
  }

  /** By a referral or an amendment, the first cause and the first institution counting. */
  Matter of(Referral referral, LocalDate day) {
    Cause cause = referral.getCauses().get(0);
    Optional<Party> institution =
        referral.getParties().stream().filter(party -> isInstitution(party, day)).findFirst();
    return new Matter(
        institution.flatMap(party -> numbers(party).findFirst()).orElse(null),
        institution.flatMap(party -> group(party.getName(), day)).orElse(null),
        business(cause, day),
        code(cause),
        referral.getReferralMode().value());
  }

  /** By a complaint, which names its classes itself. */
  Matter of(ComplaintTransfer complaint) {
    return new Matter(
        complaint.getInstitution().getCreditCode(),
        complaint.getInstitution().getGroupCode(),
        complaint.getBusinessCode(),
        null,
        complaint.getSource().value());
  }

  /** Whether a decision about an agreement undoes it, by the definition of that day. */
  boolean reverses(String decision, LocalDate day) {
    return reversal(day, "counted").contains(decision);
  }

  /** Whether a decision about an agreement that was undone gives it force again. */
  boolean restores(String decision, LocalDate day) {
    return reversal(day, "of").contains(decision);
  }

  private List<String> reversal(LocalDate day, String column) {
    return codes
        .find("statistics-definitions", "REVERSAL", day)
        .map(row -> words(row, column))
        .orElse(List.of());
  }

  private boolean isInstitution(Party party, LocalDate day) {
    return numbers(party)
        .anyMatch(
            number ->
                partners.byCreditCode(number).isPresent()
                    || group(party.getName(), day).isPresent());
  }

  private static Stream<String> numbers(Party party) {
    return party.getIds().stream()
        .filter(id -> id.getType().value().equals(CREDIT_CODE))
        .map(IdentityDocument::getNumber);
  }

  /** The first row of the table one of whose words the name contains. */
  private Optional<String> group(String name, LocalDate day) {
    return codes.all("statistics-institutions").stream()
        .filter(row -> row.validOn(day))
        .filter(row -> words(row, "words").stream().anyMatch(name::contains))
        .map(row -> row.more("group"))
        .findFirst();
  }

  private String business(Cause cause, LocalDate day) {
    return codes.all("complaint-businesses").stream()
        .filter(row -> row.validOn(day))
        .filter(row -> words(row, "crosswalk").contains(cause.getName()))
        .map(Code::value)
        .findFirst()
        .orElse(OTHER);
  }

  private String code(Cause cause) {
    return codes.all("causes").stream()
        .filter(row -> row.more("version").equals(cause.getVersion().value()))
        .filter(row -> row.nameZh().equals(cause.getName()))
        .map(Code::value)
        .findFirst()
        .orElse(OTHER);
  }

  private static List<String> words(Code row, String column) {
    return Arrays.stream(row.more(column).split(";")).filter(word -> !word.isBlank()).toList();
  }
}
