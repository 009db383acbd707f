package org.fengqiao.hub.channel;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.AuthenticationUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Two doors, nothing open by default: on the partners' port a certificate of a known partner and
 * its paths alone, on the operators' port a login and theirs.
 */
@Configuration(proxyBeanMethods = false)
class DoorSecurity {

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

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
      HttpSecurity http, Partners partners, Refusals refusals, IntakeGate gate) throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/services/**", "/api/v1/**", "/error")
                    .hasRole("PARTNER")
                    .anyRequest()
                    .denyAll())
        .x509(
            x509 ->
                x509.x509PrincipalExtractor(DoorSecurity::subject)
                    .authenticationUserDetailsService(partnerOf(partners)))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(gate, AuthorizationFilter.class)
        .build();
  }

  private static Object subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  private static AuthenticationUserDetailsService<PreAuthenticatedAuthenticationToken> partnerOf(
      Partners partners) {
    return token ->
        certificate(token.getCredentials())
            .flatMap(c -> partners.byCertificate(c.getSubjectX500Principal()))
            .map(p -> user(p.id(), "{noop}", "PARTNER"))
            .orElseThrow(() -> new UsernameNotFoundException("no partner has this certificate"));
  }

  private static Optional<X509Certificate> certificate(@Nullable Object credentials) {
    return credentials instanceof X509Certificate c ? Optional.of(c) : Optional.empty();
  }

  @Bean
  UserDetailsService operatorLogin(DoorSettings settings) {
    return new InMemoryUserDetailsManager(
        user(settings.operator().user(), new OperatorPassword(settings).hash(), "OPERATOR"));
  }

  private static UserDetails user(String name, String hash, String role) {
    return User.withUsername(name).password(hash).roles(role).build();
  }
}
