package org.fengqiao.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Ends the session of a person who left: what a page asks for by itself to stay fresh does not
 * count as being there.
 */
@Component
class DeskIdle implements HandlerInterceptor {

  private static final String SEEN = DeskIdle.class.getName();

  private final Clock clock;

  DeskIdle(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return true;
    }
    Instant now = clock.instant();
    boolean isPoll = request.getHeader("X-Desk-Poll") != null;
    if (!isPoll) {
      session.setAttribute(SEEN, now);
    } else if (session.getAttribute(SEEN) instanceof Instant seen
        && seen.plus(Duration.ofSeconds(session.getMaxInactiveInterval())).isBefore(now)) {
      session.invalidate();
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return false;
    }
    return true;
  }
}
