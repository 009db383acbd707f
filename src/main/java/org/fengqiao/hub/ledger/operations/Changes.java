package org.fengqiao.hub.ledger.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What changed within a time: read from what was recorded anyway, so that nobody has to tell. */
@Component
public class Changes {

  private static final int MOST = 100;

  /** A start names what was another than at the start before; a reload has no subject. */
  private static final String ALL =
      """
      select at, 'START' kind, node subject, concat_ws(' ', case when before_program is null then 'first' end,
          case when program <> before_program then 'program' end,
          case when routes <> before_routes then 'routes' end,
          case when mappings <> before_mappings then 'mappings' end) detail,
          null::text operator, null::text reason
        from (select started_at at, node, program, routes, mappings,
            lag(program) over w before_program, lag(routes) over w before_routes,
            lag(mappings) over w before_mappings
          from hub_start window w as (order by start_id)) s
      union all
      select acted_at, case when action like 'mapping.%' then 'RELOAD' else 'STEERING' end,
          case when action not like 'mapping.%'
            then split_part(split_part(target, ':', 2), '.', 1) end, action, operator, reason
        from operator_action where split_part(action, '.', 1) in ('mapping', 'route', 'breaker')
      union all
      select begins_at, 'MAINTENANCE_BEGAN', partner, '', operator, reason
        from maintenance_window where ended_early_at is null or ended_early_at > begins_at
      union all
      select least(ends_at, ended_early_at), 'MAINTENANCE_ENDED', partner, '', operator, reason
        from maintenance_window where ended_early_at is null or ended_early_at > begins_at
      union all
      select first_seen_at, 'CERTIFICATE', case when role = 'THEIRS' then holder end,
          'first-seen', null, null from certificate where first_seen_at is not null
      union all
      select not_after, 'CERTIFICATE', case when role = 'THEIRS' then holder end,
          'ended', null, null from certificate
      union all
      select adopted_at, 'CODE', partner, list || ' ' || code, null, null from partner_alias
      """;

  private final JdbcTemplate jdbc;

  Changes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What changed about a partner, or about the hub itself, the latest first.
   *
   * @param partner whose lines, certificate and maintenance matter; nothing: no partner's
   */
  public List<Change> between(Instant from, Instant to, @Nullable String partner) {
    List<Change> found =
        jdbc.query(
            "select * from ("
                + ALL
                + ") c where at >= ? and at <= ? and (kind in ('START', 'RELOAD')"
                + " or subject is null or subject = ?) order by at desc limit "
                + MOST,
            Changes::change,
            from.atOffset(ZoneOffset.UTC),
            to.atOffset(ZoneOffset.UTC),
            partner);
    return Collections.unmodifiableList(found);
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Change.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("operator"),
        row.getString("reason"));
  }
}
