package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.partner.TestPartners;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RestOutTests {

  private static final byte[] PDF = "%PDF-1.7 起诉状".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<byte[]> bodies = new ArrayList<>();
  private int status = 201;
  private @Nullable String retryAfter;
  private String answer = "{\"status\":\"RECEIVED\"}";
  private HttpServer centre;
  private CloseableHttpClient client;
  private Attachments store;
  private RestOut restOut;

  @BeforeEach
  void open() throws IOException {
    centre = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    centre.createContext("/", this::serve);
    centre.start();
    Partners partners =
        TestPartners.of(
            Map.of(
                "CENTRE_QINGDAO_ENDPOINT",
                "http://127.0.0.1:" + centre.getAddress().getPort() + "/api"));
    client =
        new PartnerClient()
            .partnerHttpClient(
                HubBundles.of(DemoAuthority.in(data.resolve("pki"), "changeit").identity("hub")),
                partners,
                new ShownCertificates(partners));
    store = new Attachments(data);
    restOut = new RestOut(new Webhook(client, store), partners);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    centre.stop(0);
  }

  @Test
  void materialsTheCentreDoesNotHaveGoFirst() {
    StoredAttachment pdf = store.store(new ByteArrayInputStream(PDF), DataSize.ofMegabytes(1));
    Parcel parcel = parcel(List.of(pdf));

    assertThat(restOut.hand(parcel).status()).isEqualTo("HTTP 201");

    assertThat(seen)
        .containsExactly(
            "HEAD /api/attachments/" + pdf.digest(),
            "PUT /api/attachments/" + pdf.digest(),
            "POST /api/messages " + parcel.deliveryId());
    assertThat(Digests.of(bodies.get(0))).isEqualTo(pdf.digest());
  }

  @Test
  void aRepeatTheCentreKnowsIsHanded() {
    status = 409;
    answer = "{\"status\":\"DUPLICATE\"}";

    assertThat(restOut.hand(parcel(List.of())).status()).isEqualTo("DUPLICATE");
  }

  @Test
  void aRefusalIsFinal() {
    for (int refusal : new int[] {400, 409, 422}) {
      status = refusal;
      assertThatThrownBy(() -> restOut.hand(parcel(List.of())))
          .isInstanceOf(PartnerRefused.class)
          .hasMessage("centre-qingdao answered HTTP " + refusal + " when taking a message");
    }
  }

  @Test
  void aWebhookThatIsSetWronglyIsAnOutageNotARefusal() {
    for (int misset : new int[] {401, 403, 404}) {
      status = misset;
      assertThatThrownBy(() -> restOut.hand(parcel(List.of())))
          .isInstanceOf(PartnerUnavailable.class)
          .hasMessageContaining("HTTP " + misset);
    }
  }

  @Test
  void thePartnerSaysWhenToComeBack() {
    retryAfter = "7";
    for (int outage : new int[] {429, 503}) {
      status = outage;
      assertThatThrownBy(() -> restOut.hand(parcel(List.of())))
          .isInstanceOfSatisfying(
              PartnerUnavailable.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
    }
  }

  @Test
  void anOutageIsTriedOnceHereAndLeftToTheLedger() {
    for (int outage : new int[] {408, 425, 429, 500, 503}) {
      status = outage;
      seen.clear();
      assertThatThrownBy(() -> restOut.hand(parcel(List.of())))
          .isInstanceOf(PartnerUnavailable.class);
      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void aClosedPortIsAnOutage() {
    centre.stop(0);

    assertThatThrownBy(() -> restOut.hand(parcel(List.of())))
        .isInstanceOf(PartnerUnavailable.class);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    seen.add(method + " " + exchange.getRequestURI() + (key == null ? "" : " " + key));
    bodies.addAll(
        method.equals("HEAD") ? List.of() : List.of(exchange.getRequestBody().readAllBytes()));
    if (method.equals("HEAD")) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      byte[] text = answer.getBytes(StandardCharsets.UTF_8);
      if (retryAfter != null) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      exchange.sendResponseHeaders(method.equals("PUT") ? 201 : status, text.length);
      exchange.getResponseBody().write(text);
    }
    exchange.close();
  }

  private static Parcel parcel(List<StoredAttachment> attachments) {
    return new Parcel(
        UUID.randomUUID(),
        "centre-qingdao",
        MessageKind.CASE_REFERRAL,
        UUID.randomUUID(),
        "canonical-json",
        "{}".getBytes(StandardCharsets.UTF_8),
        attachments,
        java.time.Instant.EPOCH);
  }
}
