package org.fengqiao.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may steer. */
class NeededTests {

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoMayControlRoutesMay() {
    comes("li", "message.view", "route.control");

    assertThat(Needed.ROUTE_CONTROL.check()).isEqualTo("li");
  }

  @Test
  void aViewerMayNotEvenWithARole() {
    comes("wang", "ROLE_OPERATOR", "message.view");

    assertThatThrownBy(Needed.ROUTE_CONTROL::check)
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("route.control");
    assertThatThrownBy(Needed.ALERT_MANAGE::check).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anOperatorOfTheTimeBeforePermissionsMayAll() {
    comes("operator", "ROLE_OPERATOR");

    assertThat(Needed.PARTNER_MANAGE.check()).isEqualTo("operator");
  }

  private static void comes(String name, String... authorities) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(name, "", authorities));
  }
}
