package org.fengqiao.hub.operations;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the person whose request is being answered must be allowed to steer, alarm or plan. */
public enum Needed {
  /** Lines and breakers. */
  ROUTE_CONTROL("route.control"),
  /** Maintenance windows. */
  PARTNER_MANAGE("partner.manage"),
  /** Alerts, rules and channels. */
  ALERT_MANAGE("alert.manage");

  private static final String ALL = "ROLE_OPERATOR";

  private final String authority;

  Needed(String authority) {
    this.authority = authority;
  }

  /**
   * Refuses whoever may not. An operator without any single permission is one of the time before
   * there were permissions, and may all.
   *
   * @return the login name
   * @throws AccessDeniedException when they may not
   */
  public String check() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) {
      throw new AuthenticationCredentialsNotFoundException("no operator is logged in");
    }
    Set<String> given =
        who.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .map(String::valueOf)
            .collect(Collectors.toSet());
    boolean before = given.contains(ALL) && given.stream().noneMatch(it -> it.contains("."));
    if (!before && !given.contains(authority)) {
      throw new AccessDeniedException("缺少权限 / permission needed: " + authority);
    }
    return who.getName();
  }
}
