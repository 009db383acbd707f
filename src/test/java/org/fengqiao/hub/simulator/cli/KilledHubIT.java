package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightCourt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hub is killed at random moments under load, twenty times over. The centre counts: what was
 * acknowledged is there exactly once, and each case in its order.
 */
class KilledHubIT {

  private static final int ROUNDS = 20;
  private static final int SENDERS = 4;

  private final AtomicInteger sequence = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final Map<String, Queue<String>> acknowledgedByCase = new ConcurrentHashMap<>();
  private final Random random = new Random(20_261_123);

  @Test
  void whatWasAcknowledgedIsAtTheCentreExactlyOnceAndInOrder(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws InterruptedException {
    try (Town town = new Town(folder, CentreScript.silent())) {
      for (int round = 1; round <= ROUNDS; round++) {
        loadUntilKilled(town);
        town.restart();
      }
      List<String> all = acknowledgedByCase.values().stream().flatMap(Queue::stream).toList();
      assertThat(all).as("the load was real").hasSizeGreaterThan(ROUNDS * SENDERS);
      await()
          .atMost(Town.patience())
          .untilAsserted(() -> assertThat(town.centre.messages()).containsAll(all));
      assertThat(all).allSatisfy(id -> assertThat(town.centre.effects(id)).as(id).isEqualTo(1));
      acknowledgedByCase.forEach(
          (hubCase, ids) ->
              assertThat(town.centre.orderOf(hubCase).stream().filter(ids::contains))
                  .as("order of case %s", hubCase)
                  .containsExactlyElementsOf(ids));
    }
  }

  private void loadUntilKilled(Town town) throws InterruptedException {
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Thread sender = new Thread(() -> send(town.light("court-shinan")));
      sender.start();
      senders.add(sender);
    }
    int enough = acknowledged.get() + SENDERS + 1 + random.nextInt(12);
    await().atMost(Town.patience()).until(() -> acknowledged.get() >= enough);
    // not to wait for anything: the moment is to fall anywhere between two answers
    TimeUnit.MICROSECONDS.sleep(random.nextInt(300_000));
    town.kill();
    for (Thread sender : senders) {
      sender.join(Duration.ofSeconds(90).toMillis());
    }
  }

  /** Refers one case after another, each with two amendments, until the hub is gone. */
  private void send(LightCourt court) {
    try {
      while (true) {
        int number = sequence.incrementAndGet();
        if (!submit(court, Town.referral("r-" + number, number), "r-" + number)) {
          return;
        }
        for (int version = 2; version <= 3; version++) {
          String id = "a-" + number + "-" + version;
          if (!submit(court, Town.amendment(id, number, version), id)) {
            return;
          }
        }
      }
    } catch (IOException gone) {
      // the hub was killed: this sender's last message was never acknowledged
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean submit(LightCourt court, String envelope, String id)
      throws IOException, InterruptedException {
    LightCourt.Answer answer = court.post(envelope);
    if (!answer.acknowledged()) {
      return false;
    }
    String hubCase = answer.body().replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
    acknowledgedByCase.computeIfAbsent(hubCase, key -> new ConcurrentLinkedQueue<>()).add(id);
    acknowledged.incrementAndGet();
    return true;
  }
}
