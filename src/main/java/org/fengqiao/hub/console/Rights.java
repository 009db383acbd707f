package org.fengqiao.hub.console;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the person whose request is being answered may do; services ask here, not pages. */
@Component
class Rights {

  private static final String ALL = "ROLE_OPERATOR";

  /**
   * Who it is, when they may do this.
   *
   * @param right a verb such as {@code message.replay}
   * @return the login name
   * @throws AccessDeniedException when they may not
   */
  String need(String right) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) {
      throw new AuthenticationCredentialsNotFoundException("no operator is logged in");
    }
    Set<String> given =
        who.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    boolean only = given.stream().noneMatch(it -> it != null && it.contains("."));
    if (given.contains(right) || (only && given.contains(ALL))) {
      return who.getName();
    }
    throw new AccessDeniedException("缺少权限 / permission needed: " + right);
  }
}
