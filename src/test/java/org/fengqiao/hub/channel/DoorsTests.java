package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTests {

  @TempDir static Path data;
  private HubDoors hub;

  @BeforeAll
  void open() {
    hub = HubDoors.open(data, "hub.intake.requests=2", "hub.intake.patience=100ms");
  }

  @AfterAll
  void close() {
    hub.close();
  }

  @Test
  void withoutACertificateThereIsNoConnectionToThePartnersPort() {
    HttpRequest request = HttpRequest.newBuilder(hub.api("/openapi.json")).build();

    assertThatThrownBy(() -> anonymous().send(request, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aCertificateInAPartnersNameThatNobodyIssuedIsCounted(@TempDir Path elsewhere) {
    double before = handshakes();
    Identity shown =
        new Identity(
            DemoAuthority.in(elsewhere, HubDoors.PASSWORD).identity("court-jimo").keyStore(),
            hub.authority.identity("court-shinan").trustStore(),
            HubDoors.PASSWORD);
    HttpClient impostor = HttpClient.newBuilder().sslContext(shown.tls()).build();
    HttpRequest request = HttpRequest.newBuilder(hub.api("/openapi.json")).build();

    assertThatThrownBy(() -> impostor.send(request, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);

    assertThat(handshakes()).isGreaterThan(before);
    assertThat(hub.bean(MeterRegistry.class).get("hub.tls.refused").counter().count()).isPositive();
  }

  private double handshakes() {
    return hub
        .bean(MeterRegistry.class)
        .find("hub.messages")
        .tags("flow", "in", "line", "court-jimo", "outcome", "handshake")
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void healthIsToldAtTheOperatorsPortWithoutALogin() throws Exception {
    assertThat(operators("/actuator/health").body()).contains("UP");
  }

  @Test
  void theConsoleNeedsALogin() throws Exception {
    HttpResponse<String> answer = operators("/ops");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("login");
  }

  @Test
  void eachPortServesItsOwnPathsAlone() throws Exception {
    assertThat(operators("/api/v1/openapi.json").statusCode()).isNotEqualTo(200);
    assertThat(operators("/services/court/v1?wsdl").statusCode()).isNotEqualTo(200);
    URI ops = URI.create("https://localhost:" + hub.partnerPort() + "/ops");
    assertThat(
            hub.as("court-shinan")
                .send(HttpRequest.newBuilder(ops).build(), BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whenTheHubIsBusyItSaysWhenToComeBack() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    hub.answer(
        inbound -> {
          await(go);
          return HubDoors.acknowledge(inbound, Acknowledgement.Status.ACCEPTED);
        });
    HttpClient court = hub.as("court-shinan");
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(court.sendAsync(withdrawal("w-" + i), BodyHandlers.ofString()));
    }

    HttpResponse<String> first =
        (HttpResponse<String>)
            CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                .get(20, TimeUnit.SECONDS);
    go.countDown();

    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.headers().firstValue("Retry-After")).contains("2");
    assertThat(first.body()).contains("BUSY", "soap:Fault");
    assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .contains(200);
  }

  private HttpRequest withdrawal(String id) {
    return HttpRequest.newBuilder(hub.court())
        .header("Content-Type", "text/xml; charset=UTF-8")
        .POST(
            BodyPublishers.ofString(
                Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal(id))))
        .build();
  }

  private HttpResponse<String> operators(String path) throws Exception {
    URI place = URI.create("https://localhost:" + hub.operatorPort() + path);
    return anonymous().send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString());
  }

  /** Believes the hub, but shows no certificate. */
  private HttpClient anonymous() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(hub.authority.identity("court-shinan").authorities());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
