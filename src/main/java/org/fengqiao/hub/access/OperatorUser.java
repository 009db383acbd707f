package org.fengqiao.hub.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.hub.ledger.users.UserEntry;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** A user of the ledger as Spring Security knows one. */
final class OperatorUser extends User {

  private static final long serialVersionUID = 1L;

  private final transient Operator operator;
  private final int version;

  private OperatorUser(UserEntry entry, Operator operator, boolean open) {
    super(
        entry.name(),
        entry.passwordHash(),
        entry.enabled(),
        true,
        true,
        open,
        AuthorityUtils.createAuthorityList(authorities(operator)));
    this.operator = operator;
    this.version = entry.version();
  }

  /** Who may see all organisations has {@code organisation.all} besides. */
  private static List<String> authorities(Operator operator) {
    Stream<String> permissions = operator.permissions().stream().map(Permission::id);
    boolean everything = operator.seesAll() && operator.may(Permission.MESSAGE_VIEW);
    return Stream.concat(permissions, everything ? Stream.of("organisation.all") : Stream.empty())
        .toList();
  }

  static OperatorUser of(UserEntry entry, Instant now) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    entry.roles().stream()
        .map(Role::of)
        .flatMap(Optional::stream)
        .forEach(role -> permissions.addAll(role.permissions()));
    Instant until = entry.lockedUntil();
    return new OperatorUser(
        entry,
        new Operator(entry.name(), permissions, entry.organisations()),
        until == null || !until.isAfter(now));
  }

  Operator operator() {
    return operator;
  }

  int version() {
    return version;
  }
}
