package org.fengqiao.hub.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.fengqiao.hub.ledger.users.Users;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Ends the session of a user whose rights have changed since they logged in, on whatever node that
 * was done.
 */
@Configuration(proxyBeanMethods = false)
class KnownStill implements HandlerInterceptor, WebMvcConfigurer {

  private final Users users;

  KnownStill(Users users) {
    this.users = users;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/ops", "/ops/**", "/api/ops/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    boolean answered = request.getDispatcherType() == DispatcherType.ASYNC;
    if (answered
        || who == null
        || !(who.getPrincipal() instanceof OperatorUser user)
        || isUnchanged(user)) {
      return true;
    }
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect("/ops/login?changed");
    return false;
  }

  private boolean isUnchanged(OperatorUser user) {
    return users.find(user.getUsername()).stream()
        .anyMatch(now -> now.enabled() && now.version() == user.version());
  }
}
