package org.fengqiao.hub.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.rules.CaseNumber;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.search.Candidates.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds messages by whatever is known of them. One box takes an 案号, an id, a digest or a party, and
 * says how it understood what was typed; filters stand beside it. Pages follow each other by key,
 * never by counting; nothing is counted at all.
 */
@Component
public class MessageSearch {

  private static final Duration USUAL = Duration.ofHours(24);
  private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern TRACE = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final String DETAILS =
      "select f.at, m.message_id, m.sender, m.external_id, m.kind, m.state, m.verdict,"
          + " m.received_at, m.original_digest, c.case_id,"
          + " coalesce(d.current_number, d.case_number) as case_number, d.court from found f"
          + " join message m using (message_id) left join case_message c using (message_id)"
          + " left join dispute_case d on d.case_id = c.case_id"
          + " order by f.at desc, m.message_id desc";

  private final JdbcTemplate jdbc;
  private final PartyIndex parties;
  private final Clock clock;

  MessageSearch(JdbcTemplate jdbc, PartyIndex parties, Clock clock) {
    this.jdbc = jdbc;
    this.parties = parties;
    this.clock = clock;
  }

  /**
   * A search over a ledger that no hub runs on.
   *
   * @param parties the secret of its party index
   */
  public static MessageSearch over(DataSource ledger, SecretKey parties) {
    return new MessageSearch(new JdbcTemplate(ledger), new PartyIndex(parties), Clock.systemUTC());
  }

  /**
   * A page of the messages asked for, newest first.
   *
   * @throws PlaceUnknown when {@link Asked#after()} is not what a page gave
   */
  public Page find(Asked asked) {
    Candidates candidates = new Candidates(window(asked));
    String text = asked.text();
    if (text == null) {
      return page(asked, Page.As.FILTER, candidates.filtered());
    }
    if (UUID_FORM.matcher(text).matches()) {
      Object[] id = Candidates.threeTimes(UUID.fromString(text)).toArray();
      Page found = page(asked, Page.As.HUB_ID, candidates.among(Candidates.ids(), id));
      return found.hits().isEmpty() ? external(asked, candidates, text) : found;
    }
    if (TRACE.matcher(text).matches()) {
      String trace = text.toLowerCase(java.util.Locale.ROOT);
      Page found = page(asked, Page.As.TRACE, candidates.among(TRACED, trace, trace));
      return found.hits().isEmpty() ? other(asked, candidates, text) : found;
    }
    if (DIGEST.matcher(text).matches()) {
      String digest = text.toLowerCase(java.util.Locale.ROOT);
      return page(asked, Page.As.DIGEST, candidates.among(DIGESTS, digest, digest));
    }
    return CaseNumber.parse(text)
        .map(number -> numbered(asked, candidates, number.toString()))
        .orElseGet(() -> other(asked, candidates, text));
  }

  private static final String DIGESTS =
      "select message_id from message where original_digest = ?"
          + " union select message_id from message_attachment where digest = ?";

  /** The hub's own trace of a message bears the message's id. */
  private static final String TRACED =
      "select message_id from message where trace is not null and left(trace, 32) = ?"
          + " union select ?::uuid";

  private static final String NUMBERED =
      "select message_id from case_message where case_id in"
          + " (select case_id from dispute_case where case_number = ?"
          + " union select case_id from case_number where case_number = ?)";

  /** One look into the index for each sender there is; an id alone has no index of its own. */
  private static final String EXTERNAL =
      "with recursive s (sender) as ((select sender from message order by sender limit 1)"
          + " union all select (select sender from message where sender > s.sender"
          + " order by sender limit 1) from s where s.sender is not null)"
          + " select x.message_id from s, lateral (select message_id from message"
          + " where sender = s.sender and external_id = ?) x";

  private Page numbered(Asked asked, Candidates candidates, String number) {
    return page(asked, Page.As.CASE_NUMBER, candidates.among(NUMBERED, number, number));
  }

  private Page external(Asked asked, Candidates candidates, String id) {
    return page(asked, Page.As.EXTERNAL_ID, candidates.among(EXTERNAL, id));
  }

  /** A sender's id, the number of a file that is no court's, or else somebody's name or number. */
  private Page other(Asked asked, Candidates candidates, String text) {
    Page external = external(asked, candidates, text);
    if (!external.hits().isEmpty()) {
      return external;
    }
    Page numbered = numbered(asked, candidates, text);
    return numbered.hits().isEmpty()
        ? page(asked, Page.As.PARTY, candidates.named(parties.key(text)))
        : numbered;
  }

  private Window window(Asked asked) {
    Instant from = asked.from();
    if (from == null) {
      from = asked.text() == null ? clock.instant().minus(USUAL) : EVER;
    }
    return new Window(asked, from.atOffset(ZoneOffset.UTC), nearer(asked));
  }

  private static Place nearer(Asked asked) {
    Place after = Place.read(asked.after());
    Instant to = asked.to();
    return to == null || to.isAfter(after.at()) ? after : Place.before(to);
  }

  private record Row(Instant at, Hit hit) {}

  private Page page(Asked asked, Page.As as, Sql candidates) {
    Sql whole = new Sql().add("with found as (").add(candidates).add(") ").add(DETAILS);
    List<Row> rows = jdbc.query(whole.text(), MessageSearch::row, whole.values());
    boolean more = rows.size() > asked.limit();
    List<Row> shown = more ? rows.subList(0, asked.limit()) : rows;
    @Nullable Row last = more ? shown.get(shown.size() - 1) : null;
    return new Page(
        shown.stream().map(Row::hit).toList(),
        as,
        last == null ? null : new Place(last.at(), last.hit().messageId()).toString());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        instant(row, "at"),
        new Hit(
            row.getObject("message_id", UUID.class),
            row.getString("sender"),
            row.getString("external_id"),
            MessageKind.of(row.getString("kind")).orElseThrow(),
            MessageState.valueOf(row.getString("state")),
            row.getString("verdict"),
            instant(row, "received_at"),
            row.getString("original_digest"),
            row.getObject("case_id", UUID.class),
            row.getString("case_number"),
            row.getString("court")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
