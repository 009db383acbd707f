package org.fengqiao.hub.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.codes.Alias;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What partners write besides the code tables of their dialects. Every message that is read asks
 * for its partner's, so they are held here and looked up again once a second: what a person decides
 * counts on every node that soon.
 */
@Component
public class PartnerAliases {

  private static final Duration FRESH = Duration.ofSeconds(1);

  /**
   * An alias a person decided about.
   *
   * @param partner who writes it
   * @param decidedBy the message in which they decided
   */
  public record Adopted(String partner, Alias alias, UUID decidedBy) {}

  private record Held(Instant at, Map<String, List<Alias>> byPartner) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private volatile Held held = new Held(Instant.EPOCH, Map.of());

  PartnerAliases(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A partner's aliases, the newest decision first; at most a second old. */
  public List<Alias> of(String partner) {
    Held now = held;
    if (now.at().plus(FRESH).isBefore(clock.instant())) {
      now = renewed(now);
    }
    return now.byPartner().getOrDefault(partner, List.of());
  }

  /** One thread looks; the others go on with what there is. */
  private synchronized Held renewed(Held seen) {
    if (held == seen) {
      held = new Held(clock.instant(), all());
    }
    return held;
  }

  private Map<String, List<Alias>> all() {
    record Row(String partner, Alias alias) {}
    return jdbc
        .query(
            "select * from partner_alias order by valid_from desc, alias_id desc",
            (row, n) -> new Row(row.getString("partner"), alias(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::partner, Collectors.mapping(Row::alias, Collectors.toUnmodifiableList())));
  }

  /** Whether a partner's code is known to mean a value on a day, by what people decided so far. */
  public boolean isAdopted(String partner, String list, String code, String value, LocalDate day) {
    return jdbc
        .query(
            "select * from partner_alias where partner = ? and list = ? and code = ?"
                + " order by valid_from desc, alias_id desc",
            (row, n) -> alias(row),
            partner,
            list,
            code)
        .stream()
        .filter(alias -> alias.validOn(day))
        .findFirst()
        .filter(alias -> alias.value().equals(value))
        .isPresent();
  }

  /** Writes what a person decided; the same code from the same day on is decided anew. */
  public void adopt(Collection<Adopted> adopted) {
    adopted.forEach(this::adopt);
  }

  private void adopt(Adopted adopted) {
    Alias alias = adopted.alias();
    jdbc.update(
        "insert into partner_alias (partner, list, code, name, value, valid_from, valid_to,"
            + " written, decided_by, adopted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict"
            + " (partner, list, code, valid_from) do update set name = excluded.name, value ="
            + " excluded.value, valid_to = excluded.valid_to, written = excluded.written,"
            + " decided_by = excluded.decided_by, adopted_at = excluded.adopted_at",
        adopted.partner(),
        alias.list(),
        alias.code(),
        alias.name(),
        alias.value(),
        Date.valueOf(alias.validFrom()),
        alias.validTo() == null ? null : Date.valueOf(alias.validTo()),
        alias.written(),
        adopted.decidedBy(),
        Rows.utc(clock.instant()));
  }

  private static Alias alias(ResultSet row) throws SQLException {
    return new Alias(
        row.getString("list"),
        row.getString("code"),
        row.getString("name"),
        row.getString("value"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("written"));
  }
}
