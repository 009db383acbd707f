package org.fengqiao.hub.ledger.users;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The users of the operators' pages. */
@Component
public class Users {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Users(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The user of this name. */
  public Optional<UserEntry> find(String name) {
    return jdbc.query("select * from operator_user where name = ?", Users::user, name).stream()
        .findFirst();
  }

  /** All users, by name. */
  public List<UserEntry> all() {
    return jdbc.query("select * from operator_user order by name", Users::user);
  }

  /**
   * Enters a user, unless there is one of this name.
   *
   * @return whether it was entered
   */
  public boolean add(
      String name,
      String displayName,
      String passwordHash,
      Collection<String> roles,
      Collection<String> organisations,
      String by) {
    return jdbc.update(
            "insert into operator_user (name, display_name, password_hash, roles, organisations,"
                + " changed_at, changed_by) values (?, ?, ?, ?::text[], ?::text[], ?, ?)"
                + " on conflict do nothing",
            name,
            displayName,
            passwordHash,
            array(roles),
            array(organisations),
            now(),
            by)
        == 1;
  }

  /** Changes what a user may; their sessions end. */
  public void change(
      String name,
      String displayName,
      Collection<String> roles,
      Collection<String> organisations,
      boolean enabled,
      String by) {
    jdbc.update(
        "update operator_user set display_name = ?, roles = ?::text[], organisations = ?::text[],"
            + " enabled = ?, version = version + 1, changed_at = ?, changed_by = ? where name = ?",
        displayName,
        array(roles),
        array(organisations),
        enabled,
        now(),
        by,
        name);
  }

  /** Gives a user another password; their sessions end, and a lock is lifted. */
  public void password(String name, String hash, String by) {
    jdbc.update(
        "update operator_user set password_hash = ?, failures = 0, locked_until = null,"
            + " version = version + 1, changed_at = ?, changed_by = ? where name = ?",
        hash,
        now(),
        by,
        name);
  }

  /** Counts a wrong password; from so many in a row on none is looked at for a while. */
  public void failed(String name, int most, Duration rest) {
    OffsetDateTime until = clock.instant().plus(rest).atOffset(ZoneOffset.UTC);
    jdbc.update(
        "update operator_user set failures = failures + 1,"
            + " locked_until = case when failures + 1 >= ? then ? else locked_until end"
            + " where name = ?",
        most,
        until,
        name);
  }

  /** Forgets wrong passwords after the right one. */
  public void succeeded(String name) {
    jdbc.update(
        "update operator_user set failures = 0, locked_until = null"
            + " where name = ? and failures > 0",
        name);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Object array(Collection<String> words) {
    return words.toArray(String[]::new);
  }

  private static UserEntry user(ResultSet row, int number) throws SQLException {
    OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
    return new UserEntry(
        row.getString("name"),
        row.getString("display_name"),
        row.getString("password_hash"),
        words(row.getArray("roles")),
        words(row.getArray("organisations")),
        row.getBoolean("enabled"),
        locked == null ? null : locked.toInstant(),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }

  private static Set<String> words(Array array) throws SQLException {
    return new TreeSet<>(List.of((String[]) array.getArray()));
  }
}
