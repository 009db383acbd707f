package org.fengqiao.hub.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a message answers, what answers it, what corrects it, and its neighbours in its case. Which
 * message another one answers stands in its canonical header; the few of one case are read for it.
 */
@Component
public class Relatives {

  private static final String KIN =
      """
      with kin as (
        select m.message_id, m.external_id, m.sender, m.kind, m.state, m.received_at, c.seq,
            substring(convert_from(p.content, 'UTF8') from '<(?:[A-Za-z0-9]+:)?inReplyTo>([^<]+)<') reply
          from case_message mine
          join case_message c using (case_id) join message m on m.message_id = c.message_id
          left join payload p on p.message_id = m.message_id and p.stage = 'canonical'
          where mine.message_id = ?),
      me as (select * from kin where message_id = ?)
      select 'PARENT' relation, k.* from kin k, me where k.external_id = me.reply
      union all select 'CHILD', k.* from kin k, me where k.reply = me.external_id
      union all (select 'BEFORE', k.* from kin k, me where k.seq < me.seq order by k.seq desc limit 1)
      union all (select 'AFTER', k.* from kin k, me where k.seq > me.seq order by k.seq limit 1)
      union all select 'ORIGINAL', m.message_id, m.external_id, m.sender, m.kind, m.state,
          m.received_at, 0, null
        from message_draft d join message m using (message_id) where d.revision = ?
      union all select 'CORRECTION', m.message_id, m.external_id, m.sender, m.kind, m.state,
          m.received_at, 0, null
        from message_draft d join message m on m.message_id = d.revision where d.message_id = ?
      """;

  private final JdbcTemplate jdbc;

  Relatives(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The relatives of a message, the nearest first. */
  public List<Relative> of(UUID message) {
    return jdbc.query(KIN, Relatives::relative, message, message, message, message).stream()
        .sorted(
            java.util.Comparator.comparing(Relative::relation).thenComparing(Relative::receivedAt))
        .toList();
  }

  private static Relative relative(ResultSet row, int number) throws SQLException {
    return new Relative(
        Relative.Relation.valueOf(row.getString("relation")),
        row.getObject("message_id", UUID.class),
        row.getString("sender"),
        MessageKind.of(row.getString("kind")).orElseThrow(),
        MessageState.valueOf(row.getString("state")),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}
