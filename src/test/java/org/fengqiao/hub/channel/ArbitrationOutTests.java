package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.partner.TestPartners;
import org.fengqiao.hub.simulator.ArbitrationScript;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.SimulatedArbitration;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The way out to the commission's webhook, over mutual TLS, in its own JSON. */
class ArbitrationOutTests {

  private static final Path APPLICATION =
      Path.of(
          "src/test/resources/golden/arbitration/confirmation-request",
          "instalments-under-an-arbitration-clause.out.json");
  private static final byte[] PDF = "%PDF-1.7 协议".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;
  private SimulatedArbitration commission;
  private CloseableHttpClient client;
  private Attachments store;
  private RestOut restOut;

  @BeforeEach
  void open() {
    DemoAuthority authority = DemoAuthority.in(data.resolve("pki"), "changeit");
    commission =
        SimulatedArbitration.open(
            authority.identity("arbitration-qingdao"),
            0,
            data.resolve("commission"),
            URI.create("https://localhost:1/api/v1/"),
            ArbitrationScript.silent());
    Partners partners =
        TestPartners.of(Map.of("ARBITRATION_QINGDAO_ENDPOINT", commission.endpoint().toString()));
    client =
        new PartnerClient()
            .partnerHttpClient(
                HubBundles.of(authority.identity("hub")),
                partners,
                new ShownCertificates(partners));
    store = new Attachments(data);
    restOut = new RestOut(new Webhook(client, store), partners);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    commission.close();
  }

  @Test
  void anApplicationArrivesWithItsMaterials() throws IOException {
    StoredAttachment pdf = store.store(new ByteArrayInputStream(PDF), DataSize.ofMegabytes(1));

    assertThat(restOut.hand(parcel(List.of(pdf))).status()).isEqualTo("HTTP 201");

    assertThat(commission.document("cq-req-0001")).contains(Files.readAllBytes(APPLICATION));
    assertThat(commission.attachment(pdf.digest())).isPresent();
  }

  @Test
  void theSameParcelAgainHasOneEffect() throws IOException {
    Parcel parcel = parcel(List.of());
    commission.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    assertThatThrownBy(() -> restOut.hand(parcel)).isInstanceOf(PartnerUnavailable.class);
    commission.behave(Misbehaviour.NONE);

    assertThat(restOut.hand(parcel).status()).isEqualTo("DUPLICATE");
    assertThat(commission.effects("cq-req-0001")).isEqualTo(1);
  }

  @Test
  void aRefusalIsFinalAndAnErrorIsNot() throws IOException {
    Parcel parcel = parcel(List.of());
    commission.behave(Misbehaviour.of(Misbehaviour.Mode.REFUSE));
    assertThatThrownBy(() -> restOut.hand(parcel)).isInstanceOf(PartnerRefused.class);

    commission.behave(Misbehaviour.of(Misbehaviour.Mode.ERROR));
    assertThatThrownBy(() -> restOut.hand(parcel)).isInstanceOf(PartnerUnavailable.class);
  }

  private static Parcel parcel(List<StoredAttachment> attachments) throws IOException {
    return new Parcel(
        UUID.randomUUID(),
        "arbitration-qingdao",
        MessageKind.CONFIRMATION_REQUEST,
        UUID.randomUUID(),
        "arbitration",
        Files.readAllBytes(APPLICATION),
        attachments,
        java.time.Instant.EPOCH);
  }
}
