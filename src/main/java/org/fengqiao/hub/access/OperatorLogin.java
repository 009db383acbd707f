package org.fengqiao.hub.access;

import java.time.Clock;
import java.time.Duration;
import org.fengqiao.hub.ledger.users.Users;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Logs people in from the ledger; after five wrong passwords in a row a user rests for a while. */
@Component
class OperatorLogin implements UserDetailsService {

  private static final int MOST_FAILURES = 5;
  private static final Duration REST = Duration.ofMinutes(5);

  private final Users users;
  private final Clock clock;

  OperatorLogin(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return users
        .find(name)
        .map(entry -> OperatorUser.of(entry, clock.instant()))
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  @EventListener
  void wrong(AuthenticationFailureBadCredentialsEvent event) {
    users.failed(event.getAuthentication().getName(), MOST_FAILURES, REST);
  }

  @EventListener
  void right(AuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof OperatorUser user) {
      users.succeeded(user.getUsername());
    }
  }
}
