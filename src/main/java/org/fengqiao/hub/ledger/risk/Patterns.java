package org.fengqiao.hub.ledger.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The patterns warnings were raised about, each with its cases. */
@Component
public class Patterns {

  /**
   * A case of a pattern.
   *
   * @param seenAt when the sign was first seen in it
   * @param version the version of the warning that first tells of it; 0: none yet
   * @param caseNumber its number
   * @param opener who referred it
   */
  public record Member(
      UUID caseId, Instant seenAt, int version, String caseNumber, String opener) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Patterns(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The open pattern of a rule that is anchored here, or that some of these cases belong to. */
  public Optional<Pattern> open(String rule, UUID anchor, Collection<UUID> cases) {
    return jdbc
        .query(
            "select * from risk_pattern p where rule = ? and ended_at is null and (anchor = ?"
                + " or exists (select 1 from risk_evidence e where e.pattern_id = p.pattern_id"
                + " and e.case_id = any (?::uuid[]))) order by opened_at limit 1",
            Patterns::pattern,
            rule,
            anchor,
            Columns.of(cases, UUID::toString))
        .stream()
        .findFirst();
  }

  /** Those of these cases a closed pattern of the rule has dealt with; they raise nothing again. */
  public Set<UUID> dealtWith(String rule, UUID anchor, Collection<UUID> cases, boolean anyAnchor) {
    return new HashSet<>(
        jdbc.queryForList(
            "select distinct e.case_id from risk_evidence e join risk_pattern p using (pattern_id)"
                + " where e.case_id = any (?::uuid[]) and p.rule = ? and p.ended_at is not null"
                + " and (? or p.anchor = ?)",
            UUID.class,
            Columns.of(cases, UUID::toString),
            rule,
            anyAnchor,
            anchor));
  }

  /** Enters a pattern, or what has become of it. */
  public void put(Pattern p) {
    jdbc.update(
        "insert into risk_pattern values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
            + " on conflict (pattern_id) do update set level = excluded.level,"
            + " version = excluded.version, size = excluded.size, needed = excluded.needed,"
            + " weight = excluded.weight, window_from = excluded.window_from,"
            + " window_to = excluded.window_to, changed_at = excluded.changed_at",
        p.id(),
        p.rule(),
        p.anchor(),
        p.fileId(),
        p.warningNo(),
        p.level(),
        p.version(),
        p.size(),
        p.needed(),
        p.weight(),
        Columns.utc(p.windowFrom()),
        Columns.utc(p.windowTo()),
        Columns.utc(p.openedAt()),
        Columns.utc(p.changedAt()),
        null,
        null);
  }

  /** Adds cases to a pattern; those it has stay as they are, but are told of in the version. */
  public void addEvidence(Pattern pattern, Collection<UUID> cases, Collection<Instant> seen) {
    jdbc.update(
        "insert into risk_evidence select ?, e.case_id, e.seen_at, ?"
            + " from unnest(?::uuid[], ?::timestamptz[]) e (case_id, seen_at)"
            + " on conflict do nothing",
        pattern.id(),
        pattern.version() + 1,
        Columns.of(cases, UUID::toString),
        Columns.of(seen, Instant::toString));
  }

  /** The cases of a pattern, newest first. */
  public List<Member> members(UUID pattern, int most) {
    return jdbc.query(
        "select e.*, coalesce(c.current_number, c.case_number) as number, c.court"
            + " from risk_evidence e join dispute_case c using (case_id) where e.pattern_id = ?"
            + " order by e.seen_at desc, e.case_id limit ?",
        (row, n) ->
            new Member(
                Columns.uuid(row, "case_id"),
                Columns.instant(row, "seen_at"),
                row.getInt("version"),
                row.getString("number"),
                row.getString("court")),
        pattern,
        most);
  }

  /** What opened or amended the cases of a pattern, as canonical XML; at most so many. */
  public List<byte[]> referrals(UUID pattern, int most) {
    return jdbc.query(
        "select p.content from risk_evidence e join case_message c using (case_id)"
            + " join message m using (message_id)"
            + " join payload p on p.message_id = m.message_id and p.stage = 'canonical'"
            + " where e.pattern_id = ? and m.state = 'APPLIED' and m.kind in"
            + " ('case-referral', 'referral-amendment', 'complaint-transfer')"
            + " order by e.seen_at desc limit ?",
        (row, n) -> row.getBytes(1),
        pattern,
        most);
  }

  /** The pattern whose warning has this file. */
  public Optional<Pattern> ofFile(UUID fileId) {
    return jdbc
        .query("select * from risk_pattern where file_id = ?", Patterns::pattern, fileId)
        .stream()
        .findFirst();
  }

  /** The pattern with this id. */
  public Optional<Pattern> find(UUID id) {
    return jdbc
        .query("select * from risk_pattern where pattern_id = ?", Patterns::pattern, id)
        .stream()
        .findFirst();
  }

  /** Ends an open pattern with what its feedback says. */
  public void end(UUID id, String as) {
    jdbc.update(
        "update risk_pattern set ended_at = ?, ended_as = ? where pattern_id = ?"
            + " and ended_at is null",
        Columns.utc(clock.instant()),
        as,
        id);
  }

  /**
   * Patterns, those that changed last first.
   *
   * @param rule only of this rule
   * @param open only those that are open, or only those that are not
   */
  public List<Pattern> list(@Nullable String rule, @Nullable Boolean open, int most) {
    return jdbc.query(
        "select * from risk_pattern where (?::text is null or rule = ?)"
            + " and (?::boolean is null or (ended_at is null) = ?)"
            + " order by changed_at desc limit ?",
        Patterns::pattern,
        rule,
        rule,
        open,
        open,
        most);
  }

  private static Pattern pattern(ResultSet row, int number) throws SQLException {
    return new Pattern(
        Columns.uuid(row, "pattern_id"),
        row.getString("rule"),
        Columns.uuid(row, "anchor"),
        Columns.uuid(row, "file_id"),
        row.getString("warning_no"),
        row.getString("level"),
        row.getInt("version"),
        row.getInt("size"),
        row.getInt("needed"),
        row.getInt("weight"),
        Columns.instant(row, "window_from"),
        Columns.instant(row, "window_to"),
        Columns.instant(row, "opened_at"),
        Columns.instant(row, "changed_at"),
        Columns.optionalInstant(row, "ended_at"),
        row.getString("ended_as"));
  }
}
