package org.fengqiao.hub.ledger;

import java.time.Duration;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.fengqiao.hub.canonical.QueueEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Moves committed work to the broker through the route {@code relay}, in batches, as soon as it is
 * committed; looks into the table for what was left behind at the start and every few seconds.
 */
@Component
class OutboxRelay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 200;
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final ProducerTemplate routes;
  private volatile boolean running;
  private volatile Thread thread = new Thread(() -> {}, "outbox-relay");
  private long lastLook;

  OutboxRelay(Outbox outbox, ProducerTemplate routes) {
    this.outbox = outbox;
    this.routes = routes;
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::run, "outbox-relay");
    thread.start();
  }

  private void run() {
    boolean first = true;
    while (running) {
      try {
        if (first || isTimeToLook()) {
          relayLeftBehind(first ? Duration.ZERO : LEFT_BEHIND);
          first = false;
          lastLook = System.nanoTime();
        }
        relay(outbox.take(BATCH, LOOK));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (DataAccessException | org.apache.camel.CamelExecutionException e) {
        LOG.warn("outbox not relayed, the rows stay: {}", String.valueOf(e.getMessage()));
        pause();
      }
    }
  }

  /** Not while committed work waits its turn: its rows are older than it is late. */
  private boolean isTimeToLook() {
    return outbox.isTaken() && System.nanoTime() - lastLook > LEFT_BEHIND.toNanos();
  }

  private void relayLeftBehind(Duration age) {
    List<QueueEntry> rows = outbox.leftBehind(age, BATCH);
    while (running && !rows.isEmpty()) {
      relay(rows);
      rows = outbox.leftBehind(age, BATCH);
    }
  }

  private void relay(List<QueueEntry> entries) {
    if (!entries.isEmpty()) {
      routes.sendBody("direct:relay", entries);
    }
  }

  private void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
