package org.fengqiao.hub.channel;

import org.fengqiao.hub.partner.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.preauth.x509.X509AuthenticationFilter;

/**
 * Two doors, nothing open by default: on the partners' port a certificate of a known partner and
 * its paths alone, on the operators' port a login and theirs.
 */
@Configuration(proxyBeanMethods = false)
class DoorSecurity {

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none';"
          + " base-uri 'none'; form-action 'self'";

  /** Programs of the operators: a password with each call, and JSON, which no page can forge. */
  @Bean
  @Order(0)
  SecurityFilterChain operatorProgramDoor(HttpSecurity http, OperatorConnector port)
      throws Exception {
    return http.securityMatcher(
            request -> port.serves(request) && request.getRequestURI().startsWith("/api/ops/"))
        .authorizeHttpRequests(paths -> paths.anyRequest().hasRole("OPERATOR"))
        .httpBasic(Customizer.withDefaults())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain operatorDoor(HttpSecurity http, OperatorConnector port) throws Exception {
    return http.securityMatcher(port::serves)
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/ops", "/ops/**", "/actuator/**", "/error", "/")
                    .hasRole("OPERATOR")
                    .anyRequest()
                    .denyAll())
        .formLogin(form -> form.defaultSuccessUrl("/ops"))
        .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain partnerDoor(
      HttpSecurity http,
      Partners partners,
      ShownCertificates shown,
      Refusals refusals,
      Draining draining,
      IntakeGate gate)
      throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/services/**", "/api/v1/**", "/error")
                    .hasRole("PARTNER")
                    .anyRequest()
                    .denyAll())
        .addFilterAt(new CertificateFilter(partners, shown), X509AuthenticationFilter.class)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(draining, AuthorizationFilter.class)
        .addFilterAfter(gate, Draining.class)
        .build();
  }

  @Bean
  UserDetailsService operatorLogin(DoorSettings settings) {
    return new InMemoryUserDetailsManager(
        User.withUsername(settings.operator().user())
            .password(new OperatorPassword(settings).hash())
            .roles("OPERATOR")
            .build());
  }
}
