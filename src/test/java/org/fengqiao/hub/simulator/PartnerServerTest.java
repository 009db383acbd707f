package org.fengqiao.hub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner whose port closes in the middle of a message, and opens again. */
class PartnerServerTest {

  @TempDir Path folder;

  private final AtomicBoolean came = new AtomicBoolean();
  private final AtomicBoolean goOn = new AtomicBoolean();
  private Journal journal;
  private Identity identity;
  private PartnerServer server;

  /** Notes each message, but only when it is told to go on. */
  private final class Slow extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      came.set(true);
      while (!goOn.get()) {
        Thread.onSpinWait();
      }
      String id = request.getHeader("Idempotency-Key");
      journal.take(new Arrival(id, id, "", "", id), new byte[] {1});
    }
  }

  @BeforeEach
  void open() {
    journal = Journal.open(folder.resolve("taken.journal"));
    identity = DemoAuthority.in(folder.resolve("pki"), "changeit").identity("court-shinan");
    server = new PartnerServer(identity, 0).mount("slow", "/messages", new Slow());
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    journal.close();
  }

  @Test
  void whatWasComingInWhenThePortClosedIsStillTakenAndTheNextOneToo() throws Exception {
    URI door = URI.create("https://localhost:" + server.port() + "/messages");
    var cutOff = client().sendAsync(message(door, "m-1"), BodyHandlers.discarding());
    await().until(came::get);

    server.behave(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    goOn.set(true);
    await().untilAsserted(() -> assertThat(journal.effects("m-1")).isEqualTo(1));
    server.behave(Misbehaviour.NONE);

    assertThat(client().send(message(door, "m-2"), BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
    assertThat(journal.messages()).containsExactly("m-1", "m-2");
    await().until(cutOff::isDone);
  }

  private HttpClient client() {
    return HttpClient.newBuilder().sslContext(identity.tls()).build();
  }

  private static HttpRequest message(URI door, String id) {
    return HttpRequest.newBuilder(door)
        .header("Idempotency-Key", id)
        .POST(BodyPublishers.ofString("x"))
        .build();
  }
}
