package org.fengqiao.hub.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.search.Candidates.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds messages by whatever is known of them. One box takes an 案号, an id, a digest or a party, and
 * says how it understood what was typed; filters stand beside it. Pages follow each other by key,
 * never by counting; they are counted only when somebody asks for it.
 */
@Component
public class MessageSearch {

  private static final Duration USUAL = Duration.ofHours(24);
  private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

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
    List<Reading> readings = readings(asked, false);
    for (Reading likelier : readings.subList(0, readings.size() - 1)) {
      Page page = page(asked, likelier);
      if (!page.hits().isEmpty()) {
        return page;
      }
    }
    return page(asked, readings.get(readings.size() - 1));
  }

  /**
   * How many messages that finds, on all its pages; it looks at {@link Counted#MOST} and no more.
   *
   * @param partners of them, those that concern one of these; empty: all
   */
  public Counted count(Asked asked, Collection<String> partners) {
    return count(asked, partners, Counted.MOST);
  }

  Counted count(Asked asked, Collection<String> partners, int most) {
    Counts counts = new Counts(0, 0);
    for (Reading reading : readings(asked.page(null, 1), true)) {
      counts = counts(reading.candidates(), partners, most);
      if (counts.found() > 0) {
        break;
      }
    }
    return new Counted(Math.min(counts.seen(), most), counts.found() > most);
  }

  private record Counts(long found, long seen) {}

  private Counts counts(Sql candidates, Collection<String> partners, int most) {
    Sql whole =
        new Sql()
            .add("with found as (select message_id from (")
            .add(candidates)
            .add(") c limit ?) select (select count(*) from found),", most + 1)
            .add(" (select count(*) from (select distinct message_id from found")
            .add(partners.isEmpty() ? new Sql() : seen(partners.toArray(String[]::new)))
            .add(") s)");
    return Objects.requireNonNull(
        jdbc.queryForObject(
            whole.text(), (row, n) -> new Counts(row.getLong(1), row.getLong(2)), whole.values()));
  }

  /** What concerns some organisations: what they sent, and what belongs to their cases. */
  private static Sql seen(String[] partners) {
    return new Sql()
        .add(" where exists (select 1 from message m where m.message_id = found.message_id")
        .add(" and m.sender = any (?::text[]))", (Object) partners)
        .add(" or exists (select 1 from case_message c join dispute_case d using (case_id)")
        .add(" where c.message_id = found.message_id")
        .add(" and ?::text[] && (d.others || d.court || d.centre))", (Object) partners);
  }

  private List<Reading> readings(Asked asked, boolean all) {
    return Reading.of(asked.text(), new Candidates(window(asked, all)), parties);
  }

  private Window window(Asked asked, boolean all) {
    Instant from = asked.from();
    if (from == null) {
      from = asked.text() == null ? clock.instant().minus(USUAL) : EVER;
    }
    return new Window(asked, from.atOffset(ZoneOffset.UTC), nearer(asked), all);
  }

  private static Place nearer(Asked asked) {
    Place after = Place.read(asked.after());
    Instant to = asked.to();
    return to == null || to.isAfter(after.at()) ? after : Place.before(to);
  }

  private record Row(Instant at, Hit hit) {}

  private Page page(Asked asked, Reading reading) {
    Sql whole = new Sql().add("with found as (").add(reading.candidates()).add(") ").add(DETAILS);
    List<Row> rows = jdbc.query(whole.text(), MessageSearch::row, whole.values());
    boolean more = rows.size() > asked.limit();
    List<Row> shown = more ? rows.subList(0, asked.limit()) : rows;
    @Nullable Row last = more ? shown.get(shown.size() - 1) : null;
    return new Page(
        shown.stream().map(Row::hit).toList(),
        reading.as(),
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
