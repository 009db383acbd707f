package org.fengqiao.hub.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which stored bytes messages refer to. */
@Component("attachmentUse")
class AttachmentUse {

  private final JdbcTemplate jdbc;

  AttachmentUse(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these digests that no message refers to. */
  public List<String> unused(Collection<String> digests) {
    return jdbc.queryForList(
        "select d from unnest(?::text[]) d where not exists"
            + " (select 1 from message_attachment a where a.digest = d)",
        String.class,
        (Object) digests.toArray(String[]::new));
  }
}
