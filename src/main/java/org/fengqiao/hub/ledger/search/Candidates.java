package org.fengqiao.hub.ledger.search;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.MessageState;

/**
 * The statements that find a page's messages, each led by an index that gives them newest first; or
 * all of them, in whatever order, to be counted. All of them select {@code (at, message_id)}: where
 * the message stands in the list.
 */
final class Candidates {

  /** Every sender there is, one look into the index each. */
  private static final String SENDERS =
      "with recursive s (sender) as ((select sender from message order by sender limit 1)"
          + " union all select (select sender from message where sender > s.sender"
          + " order by sender limit 1) from s where s.sender is not null) ";

  private static final String[] KINDS =
      Arrays.stream(MessageKind.values()).map(MessageKind::id).toArray(String[]::new);

  private final Window window;
  private final HopFilter hops;

  /**
   * What is asked for, and between which places of the list. One end, whether it is a time or where
   * the page before ended: of two the index would walk from the later to the earlier.
   *
   * @param from the earliest time
   * @param after the place before which the page begins
   * @param all whether all are wanted and not a page
   */
  record Window(Asked asked, OffsetDateTime from, Place after, boolean all) {}

  Candidates(Window window) {
    this.window = window;
    this.hops = new HopFilter(window.asked());
  }

  /** Messages some other table leads to, such as those of a case. */
  Sql among(String ids, Object... values) {
    return among(new Sql().add(ids, values), filters("m"));
  }

  /** Each is looked up by its id: the planner would rather read all messages there are. */
  private Sql among(Sql ids, Sql filters) {
    return new Sql()
        .add("select m.received_at as at, m.message_id from (select distinct i.message_id from (")
        .add(ids)
        .add(") i (message_id)) i cross join lateral")
        .add(" (select * from message n where n.message_id = i.message_id offset 0) m where true")
        .add(filters)
        .add(page("m.received_at", "m.message_id"));
  }

  Sql named(byte[] party) {
    return new Sql()
        .add(
            "select p.received_at as at, p.message_id from message_party p"
                + " join message m using (message_id) where p.party = ?",
            (Object) party)
        .add(filters("m"))
        .add(page("p.received_at", "p.message_id"));
  }

  /** Whatever was received, by the filters alone. */
  Sql filtered() {
    Asked asked = window.asked();
    if (hops.isOfStates()) {
      // what is asked of a delivery, and of its partner, is true already and costs much to ask
      // again
      Sql rest = kind("m").add(state()).add(hops.ofMessage());
      return among(hops.deliveries(window.from(), window.all()), rest);
    }
    if (asked.attempts() != null) {
      return tried();
    }
    if (asked.failedHop() != null) {
      return either(lines(" and m.attention = 'FAILED'"), lines(" and m.attention = 'REJECTED'"));
    }
    if (asked.state() == MessageState.RECEIVED) {
      return among(
          "select message_id from case_message where state = 'PENDING'"
              + (window.all() ? "" : " order by changed_at desc limit 20000"));
    }
    if (asked.state() != null && asked.state() != MessageState.APPLIED) {
      // what came to grief at the door or in its case was sent to nobody
      return lines(" and m.attention = '" + asked.state().name() + "'");
    }
    if (asked.partner() != null) {
      return either(lines(""), delivered());
    }
    return asked.kind() == null ? latest() : lines("");
  }

  /** To be counted nothing is sorted, so that counting ends with what is wanted of it. */
  private Sql either(Sql one, Sql other) {
    return new Sql()
        .add("(")
        .add(one)
        .add(window.all() ? ") union all (" : ") union (")
        .add(other)
        .add(")")
        .add(newest("at", "message_id"));
  }

  /** By their deliveries, newest first; a message stands where the last of them was decided. */
  private Sql tried() {
    Sql ofMessage = state().add(hops.ofMessage());
    return new Sql()
        .add("select f.created_at as at, f.message_id from delivery f")
        .add(ofMessage.isEmpty() ? "" : " join message m on m.message_id = f.message_id")
        .add(" where true")
        .add(hops.delivery("f"))
        .add(kind("f"))
        .add(ofMessage)
        .add(window.all() ? new Sql() : hops.last())
        .add(page("f.created_at", "f.message_id"));
  }

  private Sql latest() {
    return new Sql()
        .add("select m.received_at as at, m.message_id from message m where true")
        .add(filters("m"))
        .add(page("m.received_at", "m.message_id"));
  }

  /** A few of each sender and kind, merged: the index has them in order only so. */
  private Sql lines(String attention) {
    Asked asked = window.asked();
    Sql sql = new Sql();
    boolean one = asked.partner() != null;
    sql.add(one ? "" : SENDERS).add("select l.at, l.message_id from ");
    if (one) {
      sql.add("(values (?::text)) s (sender)", asked.partner());
    } else {
      sql.add("s");
    }
    sql.add(" cross join unnest(?::text[]) k (kind), lateral (", (Object) kinds())
        .add("select m.received_at as at, m.message_id from message m where m.sender = s.sender")
        .add(" and m.kind = k.kind" + attention)
        .add(state())
        .add(hops.condition())
        .add(page("m.received_at", "m.message_id"))
        .add(") l")
        .add(newest("l.at", "l.message_id"));
    return sql;
  }

  private Sql delivered() {
    Asked asked = window.asked();
    return new Sql()
        .add(
            "select l.at, l.message_id from unnest(?::text[]) k (kind), lateral (",
            (Object) kinds())
        .add(
            "select d.created_at as at, d.message_id from delivery d where d.partner = ?"
                + " and d.kind = k.kind",
            asked.partner())
        .add(page("d.created_at", "d.message_id"))
        .add(") l")
        .add(newest("l.at", "l.message_id"));
  }

  private String[] kinds() {
    MessageKind kind = window.asked().kind();
    return kind == null ? KINDS : new String[] {kind.id()};
  }

  private Sql filters(String m) {
    return kind(m).add(partner()).add(state()).add(hops.condition());
  }

  private Sql kind(String m) {
    MessageKind kind = window.asked().kind();
    return kind == null ? new Sql() : new Sql().add(" and " + m + ".kind = ?", kind.id());
  }

  private Sql state() {
    MessageState state = window.asked().state();
    return state == null ? new Sql() : new Sql().add(" and m.state = ?", state.name());
  }

  private Sql partner() {
    String partner = window.asked().partner();
    return partner == null
        ? new Sql()
        : new Sql()
            .add(
                " and (m.sender = ? or exists (select 1 from case_message c join delivery d"
                    + " using (case_id) where c.message_id = m.message_id"
                    + " and d.message_id = m.message_id and d.partner = ?))",
                partner,
                partner);
  }

  private Sql page(String at, String id) {
    Place after = window.after();
    return new Sql()
        .add(" and " + at + " >= ?", window.from())
        .add(
            " and (" + at + ", " + id + ") < (?, ?)",
            after.at().atOffset(ZoneOffset.UTC),
            after.messageId())
        .add(newest(at, id));
  }

  private Sql newest(String at, String id) {
    return window.all()
        ? new Sql()
        : new Sql()
            .add(" order by " + at + " desc, " + id + " desc limit ?", window.asked().limit() + 1);
  }

  /** Everything an id of the hub's may mean. */
  static String ids() {
    return "select ?::uuid union select message_id from delivery where delivery_id = ?"
        + " union select message_id from case_message where case_id = ?";
  }

  static List<Object> threeTimes(UUID id) {
    return List.of(id, id, id);
  }
}
