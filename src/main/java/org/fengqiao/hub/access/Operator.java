package org.fengqiao.hub.access;

import java.util.Collection;
import java.util.Set;

/**
 * The person at the desk, as far as services need to know.
 *
 * @param name what they logged in with
 * @param permissions what they may do
 * @param organisations partner ids they may see; empty for all
 */
public record Operator(String name, Set<Permission> permissions, Set<String> organisations) {

  /** Keeps its own copies. */
  public Operator {
    permissions = Set.copyOf(permissions);
    organisations = Set.copyOf(organisations);
  }

  /** Whether this is allowed to them. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether they may see all organisations. */
  public boolean seesAll() {
    return organisations.isEmpty();
  }

  /** Whether they may see what concerns these partners: one of them is enough. */
  public boolean sees(Collection<String> partners) {
    return seesAll() || partners.stream().anyMatch(organisations::contains);
  }
}
