package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
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
  private static Inbox centre;
  private static Inbox jimo;
  private static int number = 500;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    town =
        new Town(
            folder,
            CentreScript.silent(),
            new Town.Setup(
                List.of(
                    "--hub.routes=" + routesWhereJimoPulls(folder.resolve("routes")),
                    "--hub.reconcile.period=1000"),
                Map.of("CENTRE_QINGDAO_CHANNEL", "rest-pull")));
    centre = new Inbox(town.rest("centre-qingdao"));
    jimo = new Inbox(town.rest("court-jimo"));
  }

  private static Path routesWhereJimoPulls(Path copy) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("routes"), copy);
    Path file = copy.resolve("partners/court-jimo.yaml");
    String pulling =
        Files.readString(file)
            .replaceFirst("channel: soap-out", "channel: rest-pull")
            .replaceFirst("(?s)(outbound:.*?dialect: )court-soap", "$1canonical-json")
            .concat("retry: {giveUpAfter: 10s}\n");
    Files.writeString(file, pulling);
    return copy;
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @AfterEach
  void emptyInbox() throws Exception {
    for (Inbox partner : List.of(centre, jimo)) {
      partner.empty();
    }
  }

  @Test
  void whatWaitsIsShownPageByPageInTheOrderItCame() throws Exception {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sent.add(refer(++number));
      await().atMost(Town.patience()).until(() -> centre.waiting().size() == sent.size());
    }

    List<List<JsonNode>> pages = centre.pages(2);

    assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(pages.stream().flatMap(List::stream))
        .extracting(Inbox::messageId)
        .containsExactlyElementsOf(sent);
  }

  @Test
  void whatIsAcknowledgedIsGoneAndTheCourtSeesItOffered() throws Exception {
    String hubCase = referCase(++number);
    JsonNode waiting = awaited("case-referral");
    assertThat(waiting.path("caseId").asString()).isEqualTo(hubCase);

    assertThat(centre.hub().acknowledge(Inbox.id(waiting)).status()).isEqualTo(204);

    assertThat(centre.waiting()).isEmpty();
    assertThat(state(hubCase)).isEqualTo("OFFERED");
  }

  @Test
  void acknowledgingAgainIsHarmless() throws Exception {
    refer(++number);
    String delivery = Inbox.id(awaited("case-referral"));
    centre.hub().acknowledge(delivery);
    long before = town.ledger().count("select count(*) from evidence_entry");

    assertThat(centre.hub().acknowledge(delivery).status()).isEqualTo(204);

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
    await().atMost(Town.patience()).until(() -> centre.waiting().size() == 2);

    List<JsonNode> before = centre.waiting();
    assertThat(before).extracting(Inbox::messageId).contains(other).doesNotContain(amendment);
    centre.hub().acknowledge(Inbox.id(before.get(0)));

    assertThat(centre.waiting()).extracting(Inbox::messageId).contains(amendment);
  }

  @Test
  void anotherPartnersDeliveryIsUnknownAndStaysWhereItIs() throws Exception {
    refer(++number);
    String delivery = Inbox.id(awaited("case-referral"));

    HubRest.Answer answer = jimo.hub().acknowledge(delivery);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(jimo.hub().acknowledge(UUID.randomUUID().toString()).body());
    assertThat(town.rest("court-shinan").acknowledge(delivery).status()).isEqualTo(403);
    assertThat(jimo.waiting()).isEmpty();
    assertThat(centre.waiting()).extracting(Inbox::id).containsExactly(delivery);
  }

  @Test
  void whatIsNoDeliveryAtAllIsAnsweredInBothLanguages() throws Exception {
    HubRest.Answer answer = centre.hub().acknowledge("not-an-id");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("titleZh", "remedyEn");
    assertThat(centre.hub().get("inbox?after=not-an-id").status()).isEqualTo(400);
    assertThat(centre.hub().get("inbox?limit=0").status()).isEqualTo(200);
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
      try (InputStream bytes = centre.hub().download(digest)) {
        assertThat(Digests.of(bytes.readAllBytes())).isEqualTo(digest);
      }
      assertThat(jimo.hub().get("attachments/" + digest).status()).isEqualTo(404);
    }
  }

  @Test
  void aCourtThatPullsGetsTheAnswersOfTheCentre() throws Exception {
    accept(700);

    await().atMost(Town.patience()).until(() -> jimo.waiting().size() == 1);
    JsonNode answer = jimo.waiting().get(0);
    assertThat(answer.path("kind").asString()).isEqualTo("referral-response");
    assertThat(answer.path("message").path("referral-response").path("decision").asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void whatIsNeverFetchedIsGivenUpAndItsSenderIsTold() throws Exception {
    String response = accept(704);

    JsonNode told = awaited("rejection").path("message").path("rejection");

    assertThat(told.path("header").path("inReplyTo").asString()).isEqualTo(response);
    assertThat(told.toString()).contains("NOT_DELIVERED", "court-jimo");
    assertThat(jimo.waiting()).isEmpty();
  }

  /** Jimo refers a case and the centre accepts it; gives the id of its response. */
  private static String accept(int sequence) throws Exception {
    SampleReferrals.Sample sample =
        town.samples.sample(Path.of("mappings/court-soap/samples/submit-referral.xml"), sequence);
    Acknowledgement taken = town.jimo.submit(sample.request());
    centre.hub().acknowledge(Inbox.id(awaited("case-referral")));
    String response = "rr-" + sequence;
    byte[] words =
        CentreWords.ACCEPTS.about(response, taken.getHubCaseId(), sample.caseNumber(), "");
    assertThat(centre.hub().send(response, "application/json", words).status()).isEqualTo(202);
    return response;
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
    await().atMost(Town.patience()).until(() -> centre.waiting().size() == 1);
    JsonNode found = centre.waiting().get(0);
    assertThat(found.path("kind").asString()).isEqualTo(kind);
    return found;
  }

  private static String state(String hubCase) throws Exception {
    return JsonMapper.shared()
        .readTree(town.rest("court-shinan").get("cases/" + hubCase).body())
        .path("state")
        .asString();
  }
}
