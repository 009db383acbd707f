package org.fengqiao.hub.access;

import java.util.Collection;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the person whose request is being answered may do. Services that act for a person ask here
 * first, so that page, API and command line are all held to the same.
 */
@Component
public class Access {

  /**
   * The person at the desk.
   *
   * @throws AuthenticationCredentialsNotFoundException when nobody of the ledger's users is
   */
  public Operator current() {
    return seated()
        .orElseThrow(
            () -> new AuthenticationCredentialsNotFoundException("no operator is logged in"));
  }

  /** The person at the desk, if anybody is. */
  public Optional<Operator> seated() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof OperatorUser user
        ? Optional.of(user.operator())
        : Optional.empty();
  }

  /** Whether the person at the desk may do this. */
  public boolean may(Permission permission) {
    return current().may(permission);
  }

  /**
   * The person at the desk, who may do this.
   *
   * @throws NotPermitted when they may not
   */
  public Operator require(Permission permission) {
    Operator operator = current();
    if (!operator.may(permission)) {
      throw new NotPermitted(permission);
    }
    return operator;
  }

  /**
   * The person at the desk, who may do this to what concerns these partners.
   *
   * @throws NotPermitted when they may not, or may see none of them
   */
  public Operator require(Permission permission, Collection<String> partners) {
    Operator operator = require(permission);
    if (!operator.sees(partners)) {
      throw new NotPermitted(permission);
    }
    return operator;
  }
}
