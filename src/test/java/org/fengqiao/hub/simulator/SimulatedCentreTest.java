package org.fengqiao.hub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCentreTest {

  private static final URI NO_HUB = URI.create("https://localhost:1/api/v1/");
  private static final String CASE = "00000000-0000-4000-8000-000000000001";

  @TempDir Path folder;
  private DemoAuthority authority;
  private SimulatedCentre centre;
  private HubRest hub;

  @BeforeEach
  void open() {
    authority = DemoAuthority.in(folder.resolve("pki"), "changeit");
    centre = opened(folder.resolve("centre"), NO_HUB, CentreScript.silent());
    hub = new HubRest(authority.identity("hub"), centre.endpoint());
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void theSameDeliveryTwiceHasOneEffect() throws Exception {
    assertThat(hub.send("key-1", "application/json", referral("m-1")).status()).isEqualTo(201);
    HubRest.Answer again = hub.send("key-1", "application/json", referral("m-1"));

    assertThat(again.body()).contains("DUPLICATE");
    assertThat(centre.effects("m-1")).isEqualTo(1);
    assertThat(centre.duplicates()).isEqualTo(1);
  }

  @Test
  void theSameKeyWithOtherContentIsAConflictWithoutEffect() throws Exception {
    hub.send("key-1", "application/json", referral("m-1"));

    assertThat(hub.send("key-1", "application/json", referral("m-2")).status()).isEqualTo(409);
    assertThat(centre.effects("m-2")).isZero();
  }

  @Test
  void xmlIsTakenAsWellAsJson() throws Exception {
    String xml =
        "<case-referral xmlns='urn:fengqiao:hub:canonical:1'><header><messageId>m-x</messageId>"
            + "</header><caseReference><hubCaseId>"
            + CASE
            + "</hubCaseId></caseReference></case-referral>";

    hub.send("key-x", "application/xml", xml.getBytes(StandardCharsets.UTF_8));

    assertThat(centre.orderOf(CASE)).containsExactly("m-x");
  }

  @Test
  void whatIsNoCanonicalDocumentIsRefused() throws Exception {
    byte[] nonsense = "[1]".getBytes(StandardCharsets.UTF_8);

    assertThat(hub.send("key-1", "application/json", nonsense).status()).isEqualTo(400);
  }

  @Test
  void effectsAndOrderSurviveARestartAndATornLine() throws Exception {
    hub.send("key-1", "application/json", referral("m-1"));
    hub.send("key-2", "application/json", referral("m-2"));
    centre.close();
    Path journal = folder.resolve("centre/inbox.journal");
    byte[] whole = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(whole, whole.length - 5));

    centre = opened(folder.resolve("centre"), NO_HUB, CentreScript.silent());

    assertThat(centre.orderOf(CASE)).containsExactly("m-1");
    assertThat(centre.document("m-1")).contains(referral("m-1"));
  }

  @Test
  void aMaterialIsKeptBitForBitAndOnlyUnderItsDigest() throws Exception {
    byte[] pdf = AgreementPdf.of(CASE);
    Path file = Files.write(folder.resolve("a.pdf"), pdf);
    String digest = Digests.sha256(pdf);

    assertThat(hub.upload("0".repeat(64), "application/pdf", file).status()).isEqualTo(422);
    assertThat(hub.upload(digest, "application/pdf", file).status()).isEqualTo(201);
    assertThat(centre.attachment(digest)).isPresent().get().satisfies(p -> sameBytes(p, file));
    assertThat(centre.attachment("0".repeat(64))).isEmpty();
  }

  @Test
  void aReferralThatBreaksTheSchemaIsRefusedByACentreThatReadsIt() throws Exception {
    String broken =
        new String(referral("m-1"), StandardCharsets.UTF_8).replace("POST_FILING", "SOMETIMES");
    try (SimulatedCentre lively =
        opened(folder.resolve("lively"), NO_HUB, CentreScript.lively(Duration.ZERO))) {
      HubRest client = new HubRest(authority.identity("hub"), lively.endpoint());
      HubRest.Answer answer =
          client.send("key-1", "application/json", broken.getBytes(StandardCharsets.UTF_8));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("/case-referral/referralMode");
      assertThat(lively.effects("m-1")).isZero();
    }
  }

  @Test
  void anErrorStoresNothing() throws Exception {
    centre.behave(Misbehaviour.of(Misbehaviour.Mode.ERROR));

    assertThat(hub.send("key-1", "application/json", referral("m-1")).status()).isEqualTo(500);
    assertThat(centre.effects("m-1")).isZero();
  }

  @Test
  void aDroppedConnectionComesAfterTheEffect() throws Exception {
    centre.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    assertThatThrownBy(() -> hub.send("key-1", "application/json", referral("m-1")))
        .isInstanceOf(IOException.class);

    centre.behave(Misbehaviour.NONE);
    hub.send("key-1", "application/json", referral("m-1"));

    assertThat(centre.effects("m-1")).isEqualTo(1);
    assertThat(centre.duplicates()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aCentreThatIsDownComesBackOnTheSamePort() throws Exception {
    int port = centre.port();
    centre.behave(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    assertThatThrownBy(() -> hub.send("key-1", "application/json", referral("m-1")))
        .isInstanceOf(IOException.class);

    centre.behave(Misbehaviour.NONE);

    assertThat(centre.port()).isEqualTo(port);
    assertThat(hub.send("key-1", "application/json", referral("m-1")).status()).isEqualTo(201);
  }

  @Test
  void aRefusalIsFinalAndSlownessIsNot() throws Exception {
    centre.behave(Misbehaviour.parse("422", 0));
    assertThat(hub.send("key-1", "application/json", referral("m-1")).status()).isEqualTo(422);

    centre.behave(Misbehaviour.parse("slow", 300));
    long before = System.nanoTime();
    assertThat(hub.send("key-1", "application/json", referral("m-1")).accepted()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void aCallerWithoutACertificateGetsNoConnection() throws Exception {
    HttpClient stranger = HttpClient.newBuilder().sslContext(trustOnly()).build();
    HttpRequest request = HttpRequest.newBuilder(centre.endpoint()).GET().build();

    assertThatThrownBy(() -> stranger.send(request, BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anAcceptedReferralIsAnsweredThenReportedThenConcluded() throws Exception {
    URI asHub = URI.create(centre.endpoint() + "/");
    try (SimulatedCentre lively =
        opened(folder.resolve("lively"), asHub, CentreScript.lively(Duration.ofMillis(20)))) {
      HubRest client = new HubRest(authority.identity("hub"), lively.endpoint());
      client.send("key-1", "application/json", referral("m-1"));

      await().atMost(Duration.ofSeconds(20)).until(() -> centre.orderOf(CASE).size() == 3);
    }
    List<String> order = centre.orderOf(CASE);
    assertThat(order.get(0)).endsWith("-response");
    assertThat(order.get(1)).endsWith("-progress");
    assertThat(order.get(2)).endsWith("-outcome");
    assertThat(centre.attachment(Digests.sha256(AgreementPdf.of(CASE)))).isPresent();
  }

  @Test
  void anOutageOfTheHubIsOvercomeWithTheSameDocuments() throws Exception {
    URI asHub = URI.create(centre.endpoint() + "/");
    centre.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    try (SimulatedCentre lively =
        opened(
            folder.resolve("lively"),
            asHub,
            CentreScript.always(CentreScript.Ending.DECLINED, Duration.ofMillis(1)))) {
      HubRest client = new HubRest(authority.identity("hub"), lively.endpoint());
      client.send("key-1", "application/json", referral("m-1"));
      await().atMost(Duration.ofSeconds(20)).until(() -> centre.duplicates() > 0);
      centre.behave(Misbehaviour.NONE);
      await().atMost(Duration.ofSeconds(20)).until(() -> !lively.sent().isEmpty());
    }
    assertThat(centre.orderOf(CASE)).hasSize(1);
  }

  private SimulatedCentre opened(Path store, URI hubApi, CentreScript script) {
    return SimulatedCentre.open(authority.identity("centre-qingdao"), 0, store, hubApi, script);
  }

  private SSLContext trustOnly() throws Exception {
    Identity someone = authority.identity("hub");
    java.security.KeyStore trust =
        java.security.KeyStore.getInstance(
            someone.trustStore().toFile(), someone.password().toCharArray());
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static void sameBytes(Path one, Path other) {
    try {
      assertThat(Files.mismatch(one, other)).isEqualTo(-1L);
      assertThat(new ByteArrayInputStream(Files.readAllBytes(one))).isNotEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] referral(String messageId) {
    String xml = text("/canonical/referral.xml").replace("SN-2026-000181", messageId);
    String named =
        xml.replace("<eventTime>", "<sender>court-shinan</sender><eventTime>")
            .replace("<caseReference>", "<caseReference><hubCaseId>" + CASE + "</hubCaseId>");
    CanonicalXml canonical = CanonicalXml.load(Path.of("mappings"));
    return new CanonicalJson(canonical)
        .write(canonical.read(named.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String resource) {
    try (InputStream in = SimulatedCentreTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
