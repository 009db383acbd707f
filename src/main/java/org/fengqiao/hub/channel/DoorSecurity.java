package org.fengqiao.hub.channel;

import org.fengqiao.hub.partner.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.preauth.x509.X509AuthenticationFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two doors, nothing open by default: on the partners' port a certificate of a known partner and
 * its paths alone, on the operators' port a login and theirs.
 */
@Configuration(proxyBeanMethods = false)
class DoorSecurity {

  /** What everybody has who may be at the operators' desk at all; services ask for more. */
  private static final String DESK = "message.view";

  /** What programs need where an answer is not cut to the organisations somebody looks after. */
  private static final String EVERYTHING = "organisation.all";

  /** Where it is: each gets theirs, and is refused, or told there is none, of the others. */
  private static final String[] CUT = {
    "/api/ops/v1/openapi.json",
    "/api/ops/v1/overview",
    "/api/ops/v1/events",
    "/api/ops/v1/health",
    "/api/ops/v1/partners",
    "/api/ops/v1/partners/*",
    "/api/ops/v1/routes",
    "/api/ops/v1/queues",
    "/api/ops/v1/certificates",
    "/api/ops/v1/stuck",
    "/api/ops/v1/alerts",
    "/api/ops/v1/messages",
    "/api/ops/v1/messages/**",
    "/api/ops/v1/messages:count",
    "/api/ops/v1/cases/**",
    "/api/ops/v1/failure-groups",
    "/api/ops/v1/failure-groups/*",
    "/api/ops/v1/failure-groups:totals",
    "/api/ops/v1/decisions",
    "/api/ops/v1/discrepancies"
  };

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
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(HttpMethod.GET, "/api/ops/v1/audit/**", "/api/ops/v1/audit:*")
                    .hasAuthority("audit.read")
                    .requestMatchers(HttpMethod.POST, "/api/ops/v1/audit:export")
                    .hasAuthority("audit.read")
                    .requestMatchers(HttpMethod.GET, CUT)
                    .hasAuthority(DESK)
                    .requestMatchers("/api/ops/v1/alert*/**", "/api/ops/v1/notices")
                    .access(reading(EVERYTHING, "alert.manage"))
                    .requestMatchers(
                        "/api/ops/v1/saved-searches/**",
                        "/api/ops/v1/messages:export",
                        "/api/ops/v1/messages/*:export")
                    .hasAuthority(DESK)
                    .requestMatchers("/api/ops/v1/queues/**", "/api/ops/v1/queues/*:*")
                    .access(reading(DESK, "route.control"))
                    .requestMatchers("/api/ops/v1/queue-orders/**")
                    .access(reading(DESK, "route.control", "queue.purge"))
                    .requestMatchers("/api/ops/v1/lines/**")
                    .access(reading(DESK, "route.control"))
                    .requestMatchers(
                        "/api/ops/v1/partners/*/maintenance", "/api/ops/v1/maintenance/**")
                    .access(reading(DESK, "route.control", "partner.manage"))
                    .requestMatchers(
                        "/api/ops/v1/messages/*:hold",
                        "/api/ops/v1/messages/*:release",
                        "/api/ops/v1/messages/*:resolve",
                        "/api/ops/v1/messages/*:reopen")
                    .hasAuthority("message.replay")
                    .requestMatchers("/api/ops/v1/returns/**", "/api/ops/v1/discrepancies/**")
                    .access(reading(EVERYTHING, "case.decide"))
                    .anyRequest()
                    .access(
                        reading(
                            EVERYTHING,
                            "case.decide",
                            "message.replay",
                            "message.edit",
                            "change.approve")))
        .httpBasic(Customizer.withDefaults())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Reading asks for one thing, acting for one of others. */
  private static AuthorizationManager<RequestAuthorizationContext> reading(
      String toRead, String... toAct) {
    AuthorizationManager<RequestAuthorizationContext> reads =
        AuthorityAuthorizationManager.hasAuthority(toRead);
    AuthorizationManager<RequestAuthorizationContext> acts =
        AuthorizationManagers.allOf(reads, AuthorityAuthorizationManager.hasAnyAuthority(toAct));
    return (who, asked) ->
        (HttpMethod.GET.matches(asked.getRequest().getMethod()) ? reads : acts)
            .authorize(who, asked);
  }

  @Bean
  @Order(1)
  SecurityFilterChain operatorDoor(HttpSecurity http, OperatorConnector port) throws Exception {
    return http.securityMatcher(port::serves)
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/actuator/health", "/actuator/health/**", "/error")
                    .permitAll()
                    .requestMatchers(
                        "/ops/login", "/ops/*.css", "/ops/*.js", "/ops/*.svg", "/webjars/**")
                    .permitAll()
                    .requestMatchers("/ops", "/ops/**", "/actuator/**", "/")
                    .hasAuthority(DESK)
                    .anyRequest()
                    .denyAll())
        .formLogin(form -> form.loginPage("/ops/login").defaultSuccessUrl("/ops"))
        .logout(
            out ->
                out.logoutUrl("/ops/logout")
                    .logoutSuccessUrl("/ops/login?out")
                    .addLogoutHandler(
                        new HeaderWriterLogoutHandler(
                            new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
        .headers(
            h ->
                h.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
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

  /** A span for each filter of each request costs more than it tells. */
  @Bean
  SecurityObservationSettings noObservedFilters() {
    return SecurityObservationSettings.noObservations();
  }
}
