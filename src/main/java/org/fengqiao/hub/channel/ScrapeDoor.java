package org.fengqiao.hub.channel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Metrics are read at the operators' port alone: with the token that is set for the purpose, or by
 * an operator. The token opens nothing else.
 */
@Configuration(proxyBeanMethods = false)
class ScrapeDoor {

  private static final String METRICS = "/actuator/prometheus";
  private static final String BEARER = "Bearer ";

  /** A status and nothing more: programs read no page to log in at. */
  private static final HttpStatusEntryPoint NO = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);

  @Bean
  @Order(-1)
  SecurityFilterChain metricsDoor(
      HttpSecurity http, OperatorConnector port, @Value("${hub.metrics.token:}") String token)
      throws Exception {
    return http.securityMatcher(
            request -> port.serves(request) && request.getRequestURI().equals(METRICS))
        .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
        .addFilterBefore(new TokenFilter(token), BasicAuthenticationFilter.class)
        .httpBasic(basic -> basic.authenticationEntryPoint(NO))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Knows who shows the token; others go on as they came. */
  private static final class TokenFilter extends OncePerRequestFilter {

    private final byte[] token;

    TokenFilter(String token) {
      this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      @Nullable String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
      if (token.length > 0 && shown != null && shown.startsWith(BEARER) && isIt(shown)) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                "metrics", "", List.of(new SimpleGrantedAuthority("METRICS"))));
        SecurityContextHolder.setContext(context);
      }
      chain.doFilter(request, response);
    }

    private boolean isIt(String shown) {
      byte[] given = shown.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.isEqual(given, token);
    }
  }
}
