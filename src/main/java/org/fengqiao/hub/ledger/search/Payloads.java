package org.fengqiao.hub.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The bytes of each stage of a message, in clear: whoever shows them masks them first, or records
 * the look.
 */
@Component
public class Payloads {

  /**
   * One form of a message.
   *
   * @param stage which
   * @param deliveryId the delivery it was written for: target and sent
   * @param partner whose form it is: the sender's, or the receiver's
   * @param dialect how it is written where it is the sender's: a folder of {@code mappings/},
   *     {@code canonical-xml} or {@code canonical-json}
   * @param content the bytes
   */
  public record Payload(
      Stage stage,
      @Nullable UUID deliveryId,
      @Nullable String partner,
      @Nullable String dialect,
      byte[] content) {}

  private static final String ALL =
      """
      with m as (select * from message where message_id = ?)
      select 'RAW' as stage, null::uuid as delivery_id, m.sender as partner, m.dialect, p.content
        from m join payload p on p.message_id = m.message_id and p.stage = 'original'
      union all select 'CANONICAL', null, null, 'canonical-xml', p.content
        from m join payload p on p.message_id = m.message_id and p.stage = 'canonical'
      union all select upper(s.stage), d.delivery_id, d.partner, null, p.content
        from m join case_message c using (message_id)
        join delivery d on d.case_id = c.case_id and d.message_id = m.message_id
        cross join (values ('target', 1), ('sent', 2)) s (stage, place)
        join lateral (select content from delivery_payload where delivery_id = d.delivery_id
          and stage in (s.stage, 'target') order by stage = s.stage desc limit 1) p on true
      union all select 'RECEIPT', null, m.sender, null, convert_to(m.receipt, 'UTF8') from m where m.receipt <> ''
      """;

  private final JdbcTemplate jdbc;

  Payloads(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every stage there is of a message. */
  public List<Payload> of(UUID messageId) {
    return jdbc.query(ALL, Payloads::payload, messageId);
  }

  /**
   * One stage of a message.
   *
   * @param deliveryId which delivery's, where several partners were sent it; absent: the first
   */
  public Optional<Payload> find(UUID messageId, Stage stage, @Nullable UUID deliveryId) {
    return of(messageId).stream()
        .filter(found -> found.stage() == stage)
        .filter(found -> deliveryId == null || deliveryId.equals(found.deliveryId()))
        .findFirst();
  }

  private static Payload payload(ResultSet row, int number) throws SQLException {
    return new Payload(
        Stage.valueOf(row.getString("stage")),
        row.getObject("delivery_id", UUID.class),
        row.getString("partner"),
        row.getString("dialect"),
        row.getBytes("content"));
  }
}
