package org.fengqiao.hub.channel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first thing to happen at SIGTERM: what is under way is finished, and who asks now is told
 * when to come back and that this connection ends, so that nobody writes into a closing one.
 */
@Component
class Draining extends OncePerRequestFilter implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Draining.class);
  private static final int ALL = 100_000;

  /** Long enough for a sender between two messages to hear of it. */
  private static final long LINGER_MILLIS = 1_500;

  private final Refusals refusals;
  private final DoorSettings.Intake settings;
  private final Semaphore underWay = new Semaphore(ALL);
  private volatile boolean open;

  Draining(Refusals refusals, DoorSettings settings) {
    this.refusals = refusals;
    this.settings = settings.intake();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!open || !underWay.tryAcquire()) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      underWay.release();
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Connection", "close");
    response.setHeader("Retry-After", String.valueOf(settings.retryAfter().toSeconds()));
    refusals.refuse(request, response, 503, Fault.at("/", RejectionCode.BUSY));
  }

  @Override
  public void start() {
    open = true;
  }

  @Override
  public void stop() {
    open = false;
    try {
      TimeUnit.MILLISECONDS.sleep(LINGER_MILLIS);
      long patience = settings.finishWithin().toMillis();
      if (!underWay.tryAcquire(ALL, patience, TimeUnit.MILLISECONDS)) {
        LOG.warn(
            "{} requests were still under way {} after the end was asked for, and are cut",
            ALL - underWay.availablePermits(),
            settings.finishWithin());
        return;
      }
      underWay.release(ALL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  /** It stands inside the partners' security chain, not in front of it. */
  @Component
  static class NotInFront {

    @Bean
    FilterRegistrationBean<Draining> drainingRegistration(Draining draining) {
      FilterRegistrationBean<Draining> registration = new FilterRegistrationBean<>(draining);
      registration.setEnabled(false);
      return registration;
    }
  }
}
