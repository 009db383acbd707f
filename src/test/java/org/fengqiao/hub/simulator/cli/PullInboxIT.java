package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The centre and one court cannot be called; they fetch from their inboxes over real REST. */
class PullInboxIT {

  private static Town town;
  private static HubRest centre;
  private static HubRest jimo;
  private static int number = 500;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    town =
        new Town(
            folder,
            CentreScript.silent(),
            new Town.Setup(
                List.of("--hub.routes=" + routesWhereJimoPulls(folder.resolve("routes"))),
                Map.of("CENTRE_QINGDAO_CHANNEL", "rest-pull")));
    centre = town.rest("centre-qingdao");
    jimo = town.rest("court-jimo");
  }

  private static Path routesWhereJimoPulls(Path copy) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("routes"), copy);
    Path file = copy.resolve("partners/court-jimo.yaml");
    String pulling =
        Files.readString(file)
            .replaceFirst("channel: soap-out", "channel: rest-pull")
            .replaceFirst("(?s)(outbound:.*?dialect: )court-soap", "$1canonical-json");
    Files.writeString(file, pulling);
    return copy;
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @AfterEach
  void emptyInbox() throws Exception {
    for (HubRest partner : List.of(centre, jimo)) {
      for (List<JsonNode> page = page(partner, ""); !page.isEmpty(); page = page(partner, "")) {
        for (JsonNode delivery : page) {
          assertThat(partner.acknowledge(id(delivery)).status()).isEqualTo(204);
        }
      }
    }
  }

  @Test
  void whatWaitsIsShownPageByPageInTheOrderItCame() throws Exception {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sent.add(refer(++number));
      await().atMost(Town.patience()).until(() -> page(centre, "").size() == sent.size());
    }

    JsonNode first = answer(centre, "?limit=2");
    List<JsonNode> second = page(centre, "?limit=2&after=" + id(first.path("deliveries").get(1)));
    JsonNode last = answer(centre, "?limit=2&after=" + id(second.get(1)));

    assertThat(first.path("more").asBoolean()).isTrue();
    assertThat(last.path("more").asBoolean()).isFalse();
    List<String> shown = new ArrayList<>();
    first.path("deliveries").forEach(one -> shown.add(messageId(one)));
    second.forEach(one -> shown.add(messageId(one)));
    last.path("deliveries").forEach(one -> shown.add(messageId(one)));
    assertThat(shown).containsExactlyElementsOf(sent);
  }

  @Test
  void whatIsAcknowledgedIsGoneAndTheCourtSeesItOffered() throws Exception {
    String hubCase = referCase(++number);
    JsonNode waiting = awaited("case-referral");
    assertThat(waiting.path("caseId").asString()).isEqualTo(hubCase);

    assertThat(centre.acknowledge(id(waiting)).status()).isEqualTo(204);

    assertThat(page(centre, "")).isEmpty();
    assertThat(state(hubCase)).isEqualTo("OFFERED");
  }

  @Test
  void acknowledgingAgainIsHarmless() throws Exception {
    refer(++number);
    String delivery = id(awaited("case-referral"));
    centre.acknowledge(delivery);
    long before = town.ledger().count("select count(*) from evidence_entry");

    assertThat(centre.acknowledge(delivery).status()).isEqualTo(204);

    assertThat(town.ledger().count("select count(*) from evidence_entry")).isEqualTo(before);
    assertThat(
            town.ledger()
                .count("select attempts from delivery where delivery_id = '" + delivery + "'"))
        .isEqualTo(1);
  }

  @Test
  void theNextOfACaseAppearsWhenTheOneBeforeIsAcknowledgedWhileOtherCasesGoOn() throws Exception {
    LightCourt court = town.light("court-shinan");
    int ordered = ++number;
    refer(ordered);
    String amendment = "pull-amendment-" + ordered;
    assertThat(court.post(Town.amendment(amendment, ordered, 2)).acknowledged()).isTrue();
    await()
        .atMost(Town.patience())
        .until(
            () -> town.ledger().count("select count(*) from delivery where state = 'WAITING'") > 0);
    String other = refer(++number);
    await().atMost(Town.patience()).until(() -> page(centre, "").size() == 2);

    List<JsonNode> before = page(centre, "");
    assertThat(before).extracting(PullInboxIT::messageId).contains(other).doesNotContain(amendment);
    centre.acknowledge(id(before.get(0)));

    assertThat(page(centre, "")).extracting(PullInboxIT::messageId).contains(amendment);
  }

  @Test
  void anotherPartnersDeliveryIsUnknownAndStaysWhereItIs() throws Exception {
    refer(++number);
    String delivery = id(awaited("case-referral"));

    HubRest.Answer answer = jimo.acknowledge(delivery);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo(jimo.acknowledge(UUID.randomUUID().toString()).body());
    assertThat(town.rest("court-shinan").acknowledge(delivery).status()).isEqualTo(403);
    assertThat(page(jimo, "")).isEmpty();
    assertThat(page(centre, "")).extracting(PullInboxIT::id).containsExactly(delivery);
  }

  @Test
  void whatIsNoDeliveryAtAllIsAnsweredInBothLanguages() throws Exception {
    HubRest.Answer answer = centre.acknowledge("not-an-id");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("titleZh", "remedyEn");
    assertThat(centre.get("inbox?after=not-an-id").status()).isEqualTo(400);
    assertThat(centre.get("inbox?limit=0").status()).isEqualTo(200);
  }

  @Test
  void materialsOfAFetchedMessageAreFetchedBitForBit() throws Exception {
    SampleReferrals.Sample sample =
        town.samples.sample(
            Path.of("mappings/court-soap/samples/card-debt-with-attachments.xml"), 601);
    town.shinan.submit(sample.request());

    JsonNode attachments = awaited("case-referral").path("attachments");

    assertThat(attachments.size()).isEqualTo(sample.request().getReferral().getMaterial().size());
    for (JsonNode attachment : attachments) {
      String digest = attachment.path("digest").asString();
      try (InputStream bytes = centre.download(digest)) {
        assertThat(Digests.of(bytes.readAllBytes())).isEqualTo(digest);
      }
      assertThat(jimo.get("attachments/" + digest).status()).isEqualTo(404);
    }
  }

  @Test
  void aCourtThatPullsGetsTheAnswersOfTheCentre() throws Exception {
    SampleReferrals.Sample sample =
        town.samples.sample(Path.of("mappings/court-soap/samples/submit-referral.xml"), 700);
    Acknowledgement taken = town.jimo.submit(sample.request());
    centre.acknowledge(id(awaited("case-referral")));
    String words =
        Files.readString(
                Path.of(
                    "src/test/resources/golden/canonical-json/referral-response/accepted-by-a-station.in.json"))
            .replaceFirst("0d5c3c1e-[^\"]+", taken.getHubCaseId())
            .replaceFirst("（2026）鲁0202民初1234号", sample.caseNumber())
            .replaceFirst("鲁0202", "鲁0215")
            .replaceFirst("\"courtInternalId\"[^,]+,", "");

    assertThat(
            centre
                .send("QD-2026-000800", "application/json", words.getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(202);

    await().atMost(Town.patience()).until(() -> page(jimo, "").size() == 1);
    JsonNode answer = page(jimo, "").get(0);
    assertThat(answer.path("kind").asString()).isEqualTo("referral-response");
    assertThat(answer.path("message").path("referral-response").path("decision").asString())
        .isEqualTo("ACCEPTED");
  }

  private static String refer(int sequence) throws Exception {
    referCase(sequence);
    return "pull-" + sequence;
  }

  private static String referCase(int sequence) throws Exception {
    LightCourt.Answer answer =
        town.light("court-shinan").post(Town.referral("pull-" + sequence, sequence));
    assertThat(answer.acknowledged()).isTrue();
    return answer.body().replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
  }

  /** The one message that waits for the centre. */
  private static JsonNode awaited(String kind) {
    await().atMost(Town.patience()).until(() -> page(centre, "").size() == 1);
    JsonNode found = page(centre, "").get(0);
    assertThat(found.path("kind").asString()).isEqualTo(kind);
    return found;
  }

  private static List<JsonNode> page(HubRest partner, String query) {
    return answer(partner, query).path("deliveries").valueStream().toList();
  }

  private static JsonNode answer(HubRest partner, String query) {
    try {
      return JsonMapper.shared().readTree(partner.get("inbox" + query).body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String id(JsonNode delivery) {
    return delivery.path("deliveryId").asString();
  }

  private static String messageId(JsonNode delivery) {
    return delivery.path("message").findPath("messageId").asString();
  }

  private static String state(String hubCase) throws Exception {
    return JsonMapper.shared()
        .readTree(town.rest("court-shinan").get("cases/" + hubCase).body())
        .path("state")
        .asString();
  }
}
