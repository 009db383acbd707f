package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.fengqiao.hub.simulator.pki.Identity;
import tools.jackson.databind.JsonNode;

/** A court that traces what it sends: the message leads to the court's own trace. */
final class TraceStory {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Seat seat;
  private final Desk desk;

  TraceStory(Seat seat, Desk desk) {
    this.seat = seat;
    this.desk = desk;
  }

  /** Sends a referral under a trace. */
  void send(Identity court, URI hub, String envelope) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(hub)
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("SOAPAction", "\"urn:fengqiao:hub:court-soap:1/SubmitReferral\"")
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
            .POST(BodyPublishers.ofString(envelope))
            .build();
    HttpClient client = HttpClient.newBuilder().sslContext(court.tls()).build();
    assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("ACCEPTED");
  }

  /** By the court's trace the message is found, and by the message the court's trace. */
  void leadsBothWays() {
    JsonNode found = desk.get("/api/ops/v1/messages?q=" + TRACE);
    assertThat(found.path("as").asString()).isEqualTo("TRACE");
    assertThat(found.path("hits")).hasSize(1);
    String message = found.at("/hits/0/messageId").asString();
    JsonNode facts = desk.get("/api/ops/v1/messages/" + message);
    assertThat(facts.path("sendersTraceId").asString()).isEqualTo(TRACE);
    String ours = facts.path("traceId").asString();
    assertThat(desk.get("/api/ops/v1/messages?q=" + ours).at("/hits/0/messageId").asString())
        .isEqualTo(message);

    seat.open("/ops/messages/" + message + "?lang=zh-CN");
    assertThat(seat.page.locator("#senders-trace a").getAttribute("href"))
        .isEqualTo("https://traces.example/trace/" + TRACE);
    assertThat(seat.page.locator("#trace").innerText()).isEqualTo(ours);
  }
}
