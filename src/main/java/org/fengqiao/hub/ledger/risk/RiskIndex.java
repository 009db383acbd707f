package org.fengqiao.hub.ledger.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds cases that share a sign, over all cases of the hub. */
@Component
public class RiskIndex {

  /** A sign in more cases than that is no less a pattern; counting them all would only be slow. */
  public static final int MOST = 300;

  /** Near-duplicates differ in at most so many of 64 bits: four bands find them all. */
  public static final int NEAR = 3;

  /**
   * What is looked for.
   *
   * @param number the asker's own number of the question
   * @param feature keyed hash
   * @param from from when
   * @param to until when
   * @param fingerprint of the text; others near it are found
   */
  public record Probe(
      int number, UUID feature, Instant from, Instant to, @Nullable Long fingerprint) {}

  /**
   * A case that has the sign.
   *
   * @param number of the question it answers
   */
  public record Hit(int number, UUID caseId, Instant seenAt, Set<UUID> institutions, int persons) {}

  /** So many of the newest texts in one band are compared: a band is no sign by itself. */
  private static final int COMPARED = 2000;

  private final JdbcTemplate jdbc;

  RiskIndex(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters signs; the same sign of the same case again changes only what it adds. */
  public void put(Collection<Trait> traits) {
    if (traits.isEmpty()) {
      return;
    }
    jdbc.update(
        "insert into risk_feature (feature, case_id, kind, seen_at, institutions, persons,"
            + " fingerprint) select t.feature, t.case_id, t.kind, t.seen_at,"
            + " t.institutions::uuid[], t.persons::integer, t.fingerprint::bigint"
            + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],"
            + " ?::text[], ?::text[]) t (feature, case_id, kind, seen_at, institutions, persons,"
            + " fingerprint)"
            + " on conflict (feature, case_id) do update set"
            + " seen_at = least(risk_feature.seen_at, excluded.seen_at),"
            + " persons = greatest(risk_feature.persons, excluded.persons),"
            + " institutions = (select coalesce(array_agg(distinct i), '{}') from"
            + " unnest(risk_feature.institutions || excluded.institutions) i)"
            + " where not (excluded.institutions <@ risk_feature.institutions"
            + " and excluded.persons <= risk_feature.persons"
            + " and excluded.seen_at >= risk_feature.seen_at)",
        Columns.of(traits, Trait::feature),
        Columns.of(traits, Trait::caseId),
        Columns.of(traits, Trait::kind),
        Columns.of(traits, Trait::seenAt),
        Columns.of(traits, trait -> Columns.together(trait.institutions())),
        Columns.of(traits, Trait::persons),
        Columns.of(traits, Trait::fingerprint));
  }

  /**
   * The cases that have what is looked for: for each probe the newest {@link #MOST}, newest first.
   * A text that several of its bands lead to is found once by each.
   */
  public List<Hit> find(Collection<Probe> probes) {
    if (probes.isEmpty()) {
      return List.of();
    }
    return jdbc.query(
        "select p.number, f.case_id, f.seen_at, f.institutions, f.persons"
            + " from unnest(?::integer[], ?::uuid[], ?::timestamptz[], ?::timestamptz[],"
            + " ?::bigint[]) p (number, feature, from_time, to_time, fingerprint),"
            + " lateral (select * from (select * from risk_feature r"
            + " where r.feature = p.feature and r.seen_at between p.from_time and p.to_time"
            + " order by r.seen_at desc limit "
            + COMPARED
            + ") r where p.fingerprint is null"
            + " or bit_count((r.fingerprint # p.fingerprint)::bit(64)) <= "
            + NEAR
            + " limit "
            + MOST
            + ") f",
        RiskIndex::hit,
        Columns.of(probes, Probe::number),
        Columns.of(probes, Probe::feature),
        Columns.of(probes, Probe::from),
        Columns.of(probes, Probe::to),
        Columns.of(probes, Probe::fingerprint));
  }

  private static Hit hit(ResultSet row, int number) throws SQLException {
    return new Hit(
        row.getInt("number"),
        Columns.uuid(row, "case_id"),
        Columns.instant(row, "seen_at"),
        Set.of((UUID[]) row.getArray("institutions").getArray()),
        row.getInt("persons"));
  }
}
