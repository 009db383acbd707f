package org.fengqiao.hub.channel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what is taken in at once, over all and for each partner; who gets no turn in time, comes
 * before the routes run, or is held by operators, is told when to come back.
 */
@Component
class IntakeGate extends OncePerRequestFilter {

  private final DoorSettings.Intake settings;
  private final Caller caller;
  private final Refusals refusals;
  private final CamelContext camel;
  private final InboundLines lines;
  private final Semaphore all;
  private final Map<String, Semaphore> perPartner = new ConcurrentHashMap<>();

  IntakeGate(
      DoorSettings settings,
      Caller caller,
      Refusals refusals,
      CamelContext camel,
      InboundLines lines) {
    this.lines = lines;
    this.camel = camel;
    this.settings = settings.intake();
    this.caller = caller;
    this.refusals = refusals;
    this.all = new Semaphore(settings.intake().requests());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") && !request.getMethod().equals("PUT");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!camel.getStatus().isStarted()) {
      refuse(request, response);
      return;
    }
    Partner partner = caller.partner();
    if (lines.isClosed(partner.id())) {
      refuse(request, response);
      return;
    }
    Semaphore own =
        perPartner.computeIfAbsent(partner.id(), id -> new Semaphore(partner.limits().inFlight()));
    if (!own.tryAcquire()) {
      refuse(request, response);
      return;
    }
    try {
      inTurn(request, response, chain);
    } finally {
      own.release();
    }
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!turn()) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      all.release();
    }
  }

  private boolean turn() {
    try {
      return all.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", String.valueOf(settings.retryAfter().toSeconds()));
    refusals.refuse(request, response, 503, Fault.at("/", RejectionCode.BUSY));
  }

  /** It stands inside the partners' security chain, not in front of it. */
  @Component
  static class NotInFront {

    @Bean
    FilterRegistrationBean<IntakeGate> intakeGateRegistration(IntakeGate gate) {
      FilterRegistrationBean<IntakeGate> registration = new FilterRegistrationBean<>(gate);
      registration.setEnabled(false);
      return registration;
    }
  }
}
