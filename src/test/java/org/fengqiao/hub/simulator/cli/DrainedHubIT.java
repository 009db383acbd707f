package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM under load: whoever asked gets an answer, and what was answered is kept and delivered.
 */
class DrainedHubIT {

  private static final int SENDERS = 6;
  private static final int SIGTERM = 128 + 15;

  private final AtomicInteger sequence = new AtomicInteger();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> toldToComeBack = new ConcurrentLinkedQueue<>();
  private final Queue<String> otherAnswers = new ConcurrentLinkedQueue<>();
  private final Queue<String> cut = new ConcurrentLinkedQueue<>();

  @Test
  void underLoadNobodyIsCutOffAndWhatWasAcknowledgedIsDeliveredAfterTheRestart(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws IOException, InterruptedException {
    Town.Setup known = new Town.Setup(List.of(Desk.setting()), Map.of());
    try (Town town = new Town(folder, CentreScript.silent(), known);
        Following listener = listen(town)) {
      town.centre.behave(Misbehaviour.slow(Duration.ofSeconds(4)));
      List<Thread> senders = load(town);
      await().atMost(Town.patience()).until(() -> acknowledged.size() > 60);

      CompletableFuture<HubRest.Answer> upload =
          new SlowUpload(Duration.ofSeconds(20)).begin(town.rest("centre-qingdao"));
      await().atMost(Town.patience()).until(() -> isUploading(folder));
      Instant begun = Instant.now();
      CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(town::drain);
      await().atMost(Duration.ofSeconds(10)).until(() -> !isReady(town));
      assertThat(upload).as("an upload under way is not cut").isNotDone();
      await().atMost(Duration.ofSeconds(10)).until(listener::isOver);
      assertThat(listener.heard().get(listener.heard().size() - 1).path("reason").asString())
          .as("what a listener hears last")
          .isEqualTo("draining");
      assertThat(drained.join()).as("ends by itself").isTrue();
      assertThat(upload.join().status()).as("the upload's answer").isEqualTo(201);
      for (Thread sender : senders) {
        sender.join(Duration.ofSeconds(60).toMillis());
      }

      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(45));
      assertThat(town.exitValue()).isIn(0, SIGTERM);
      assertThat(folder.resolve("hub/postgres/postmaster.pid")).doesNotExist();
      assertThat(cut).as("requests without an answer").isEmpty();
      assertThat(toldToComeBack).as("told when to come back").isNotEmpty();
      assertThat(otherAnswers).as("answers that are neither yes nor later").isEmpty();

      town.centre.behave(Misbehaviour.NONE);
      int deliveredBefore = town.centre.messages().size();
      town.restart();
      assertThat(stored(folder, SlowUpload.digest())).exists();
      await()
          .atMost(Town.patience())
          .untilAsserted(() -> assertThat(town.centre.messages()).containsAll(acknowledged));
      assertThat(deliveredBefore)
          .as("something was left to deliver")
          .isLessThan(acknowledged.size());
      assertThat(acknowledged)
          .allSatisfy(id -> assertThat(town.centre.effects(id)).as(id).isEqualTo(1));
    }
  }

  private static Following listen(Town town) throws IOException, InterruptedException {
    return Following.as(
        town.authority.identity("hub"), town.operators(), "operator", Desk.PASSWORD, "");
  }

  /** As a load balancer sees it. */
  private static boolean isReady(Town town) {
    HttpRequest asked =
        HttpRequest.newBuilder(town.operators().resolve("/actuator/health/readiness")).build();
    try {
      return HttpClient.newBuilder()
              .sslContext(town.authority.identity("hub").tls())
              .build()
              .send(asked, HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isUploading(Path folder) throws IOException {
    try (Stream<Path> parts = Files.list(folder.resolve("hub/attachments/incoming"))) {
      return parts.findAny().isPresent();
    }
  }

  private static Path stored(Path folder, String digest) {
    return folder
        .resolve("hub/attachments")
        .resolve(digest.substring(0, 2))
        .resolve(digest.substring(2, 4))
        .resolve(digest);
  }

  private List<Thread> load(Town town) {
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      SoapLine line = new SoapLine(town.authority.identity("court-shinan"), town.soap());
      Thread sender = new Thread(() -> send(line));
      sender.start();
      senders.add(sender);
    }
    return senders;
  }

  /** One case after another until told to come back later. */
  private void send(SoapLine line) {
    boolean wanted = true;
    while (wanted) {
      int number = sequence.incrementAndGet();
      String id = "d-" + number;
      try {
        wanted = note(id, line.post(Town.referral(id, number)));
      } catch (ConnectException | SSLHandshakeException closed) {
        return;
      } catch (IOException e) {
        cut.add(id + " " + e);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Whether the next message may follow at once. */
  private boolean note(String id, HttpResponse<String> answer) {
    boolean later = false;
    if (answer.statusCode() == 200 && answer.body().contains("status>ACCEPTED")) {
      acknowledged.add(id);
    } else if (answer.statusCode() == 503
        && answer.headers().firstValue("Retry-After").isPresent()) {
      toldToComeBack.add(id);
      later = answer.headers().allValues("Connection").contains("close");
    } else {
      otherAnswers.add(
          id + " " + answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
    }
    return !later;
  }
}
