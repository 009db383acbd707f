package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The chain of numbers a court gives a case: 民诉前调→民初→民特→执. By each of them the case is found;
 * messages to partners carry the newest.
 */
@Component
public class CaseNumbers {

  /**
   * One number of a case.
   *
   * @param caseNumber canonical 案号
   * @param since the day from which it is used; of the first number nothing is known
   * @param mode mode of referral from then on, if the court named one
   */
  public record Numbered(String caseNumber, @Nullable LocalDate since, @Nullable String mode) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  CaseNumbers(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All numbers of a case, the one it was referred under first. */
  public List<Numbered> chain(UUID caseId) {
    List<Numbered> chain =
        new ArrayList<>(
            jdbc.query(
                "select case_number from dispute_case where case_id = ? and dossier = 'REFERRAL'",
                (row, n) -> new Numbered(row.getString(1), null, null),
                caseId));
    chain.addAll(
        jdbc.query(
            "select case_number, since, mode from case_number where case_id = ? order by noted_at",
            (row, n) ->
                new Numbered(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)),
            caseId));
    return chain;
  }

  /** The case that was given this number after the one it was referred under. */
  public Optional<CaseEntry> find(String court, String caseNumber) {
    return jdbc
        .query(
            "select d.* from dispute_case d join case_number n using (case_id)"
                + " where n.court = ? and n.case_number = ?",
            Rows::disputeCase,
            court,
            caseNumber)
        .stream()
        .findFirst();
  }

  /**
   * A number of a court's.
   *
   * @param caseNumber canonical 案号
   */
  public record CourtNumber(String court, String caseNumber) {}

  /** The cases that were given one of these numbers later; most numbers are nobody's. */
  public Map<CourtNumber, CaseEntry> find(Collection<CourtNumber> numbers) {
    Map<CourtNumber, CaseEntry> found = new HashMap<>();
    jdbc.query(
        "select d.*, n.court as of_court, n.case_number as given from unnest(?::text[], ?::text[])"
            + " w (court, case_number) join case_number n on n.court = w.court and n.case_number ="
            + " w.case_number join dispute_case d on d.case_id = n.case_id",
        row -> {
          found.put(
              new CourtNumber(row.getString("of_court"), row.getString("given")),
              Rows.disputeCase(row, 0));
        },
        Rows.column(numbers, CourtNumber::court),
        Rows.column(numbers, CourtNumber::caseNumber));
    return found;
  }

  /** Whether another case of the court has this number. */
  public boolean isTaken(UUID caseId, String court, String caseNumber) {
    Boolean taken =
        jdbc.queryForObject(
            "select exists (select 1 from dispute_case where court = ? and case_number = ?"
                + " and dossier = 'REFERRAL' and case_id <> ?)"
                + " or exists (select 1 from case_number where court = ? and case_number = ?"
                + " and case_id <> ?)",
            Boolean.class,
            court,
            caseNumber,
            caseId,
            court,
            caseNumber,
            caseId);
    return Boolean.TRUE.equals(taken);
  }

  /** Gives a case its next number. A number it has already changes nothing. */
  public void convert(UUID caseId, Numbered next, UUID messageId) {
    jdbc.update(
        "with given as (insert into case_number"
            + " (court, case_number, case_id, since, mode, message_id, noted_at)"
            + " select court, ?, case_id, ?, ?, ?, ? from dispute_case"
            + " where case_id = ? and case_number <> ?"
            + " on conflict (court, case_number) do nothing returning case_id, case_number)"
            + " update dispute_case d set current_number = g.case_number from given g"
            + " where d.case_id = g.case_id",
        next.caseNumber(),
        next.since(),
        next.mode(),
        messageId,
        Rows.utc(clock.instant()),
        caseId,
        next.caseNumber());
  }

  /**
   * Notes that a case is the same dispute as an earlier one of the court, which has or had one of
   * these numbers: they count as one (guide §5 row 15).
   */
  public void link(UUID caseId, String court, Collection<String> numbers) {
    String[] known = numbers.toArray(String[]::new);
    jdbc.update(
        "update dispute_case set dispute = (select coalesce(d.dispute, d.case_id)"
            + " from dispute_case d where d.court = ? and d.dossier = 'REFERRAL' and d.case_id <> ?"
            + " and (d.case_number = any (?) or exists (select 1 from case_number n"
            + " where n.case_id = d.case_id and n.case_number = any (?)))"
            + " order by d.opened_at limit 1) where case_id = ? and dispute is null",
        court,
        caseId,
        known,
        known,
        caseId);
  }

  /** How many disputes courts have referred, however often and under however many numbers. */
  public long disputes() {
    Long count =
        jdbc.queryForObject(
            "select count(distinct coalesce(dispute, case_id)) from dispute_case"
                + " where dossier = 'REFERRAL'",
            Long.class);
    return count == null ? 0 : count;
  }
}
