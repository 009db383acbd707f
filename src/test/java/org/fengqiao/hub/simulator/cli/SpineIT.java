package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.fengqiao.hub.simulator.CentreReply;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.GetReferralStatus;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.ReferralStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub's main job, end to end: real SOAP, REST, TLS, broker, database, and real processes. */
class SpineIT {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static Town town;
  private static int number = 100;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws InterruptedException {
    town =
        new Town(folder, CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(300)));
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @Test
  void aReferralReachesTheCentreAndItsOutcomeComesBackToTheCourt() throws Exception {
    Acknowledgement answer = submit("submit-referral.xml");

    String hubCase = answer.getHubCaseId();
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(town.shinan.kindsOf(hubCase))
                    .containsExactly("referral-response", "progress-notice", "mediation-outcome"));
    assertThat(story("court-shinan", hubCase).path("state").asString()).isEqualTo("CONCLUDED");
  }

  @Test
  void aCentreThatSendsEverythingTwiceHasEachEffectOnce() throws Exception {
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.TWICE));
    try {
      String hubCase = submit("submit-referral.xml").getHubCaseId();
      await()
          .atMost(Town.patience())
          .untilAsserted(
              () ->
                  assertThat(town.shinan.kindsOf(hubCase))
                      .containsExactly(
                          "referral-response", "progress-notice", "mediation-outcome"));
    } finally {
      town.centre.behave(Misbehaviour.NONE);
    }
  }

  @Test
  void aCentreWhoseClockRunsAheadIsToldWhichTimeIsWrong() throws Exception {
    assertThat(answerUnder(Misbehaviour.ahead(Duration.ofDays(2))))
        .contains("TIME_IN_FUTURE", "/referral-response/header/eventTime");
  }

  @Test
  void aCentreThatCallsGb18030Utf8IsToldSoAndNothingIsGuessed() throws Exception {
    assertThat(answerUnder(Misbehaviour.of(Misbehaviour.Mode.CHARSET)))
        .contains("CHARSET_WRONG", "UTF-8", "\"path\":\"/\"");
  }

  private static String answerUnder(Misbehaviour fault) throws Exception {
    town.centre.behave(fault);
    try {
      Acknowledgement answer = submit("submit-referral.xml");
      String response =
          CentreReply.idOf("court-shinan", answer.getMessageId(), CentreReply.RESPONSE);
      await().atMost(Town.patience()).until(() -> town.centre.wordsTo(response).isPresent());
      return town.centre.wordsTo(response).orElseThrow();
    } finally {
      town.centre.behave(Misbehaviour.NONE);
    }
  }

  @Test
  void theReceiptIsTheHubsSignedWord() throws Exception {
    Acknowledgement answer = submit("submit-referral.xml");

    assertThat(
            new ReceiptCheck(town.authority.hubCertificate())
                .holds(answer.getReceipt(), answer.getMessageId()))
        .isTrue();
  }

  @Test
  void everySampleOfTheCourtsTravelsToTheCentre() throws Exception {
    for (Path file : town.samples.files()) {
      Acknowledgement answer = submit(file.getFileName().toString());
      await()
          .atMost(Town.patience())
          .untilAsserted(() -> assertThat(town.centre.effects(answer.getMessageId())).isEqualTo(1));
    }
  }

  @Test
  void attachmentsArriveBitForBitInBothDirections() throws Exception {
    SampleReferrals.Sample sample = sample("card-debt-with-attachments.xml");
    Acknowledgement answer = town.shinan.submit(sample.request());
    await()
        .atMost(Town.patience())
        .until(() -> town.shinan.kindsOf(answer.getHubCaseId()).contains("mediation-outcome"));

    List<Material> sent = sample.request().getReferral().getMaterial();
    assertThat(sent).isNotEmpty();
    for (Material material : sent) {
      assertThat(town.centre.attachment(material.getDigest()).orElseThrow())
          .hasDigest("SHA-256", material.getDigest());
    }
    assertThat(agreementAtTheCourt(answer.getHubCaseId())).isNotEmpty();
  }

  private static List<Path> agreementAtTheCourt(String hubCase) {
    return town.shinan.orderOf(hubCase).stream()
        .flatMap(id -> town.shinan.document(id).stream())
        .map(document -> new String(document, StandardCharsets.UTF_8))
        .flatMap(
            document ->
                java.util.regex.Pattern.compile("digest>([0-9a-f]{64})<")
                    .matcher(document)
                    .results()
                    .map(found -> found.group(1)))
        .flatMap(digest -> town.shinan.attachment(digest).stream())
        .toList();
  }

  @Test
  void theSameMessageAgainGetsTheSameReceiptAndNoSecondEffect() throws Exception {
    LightCourt court = town.light("court-shinan");
    String envelope = Town.referral("same-1", 7001);

    String first = court.post(envelope).body();
    LightCourt.Answer second = court.post(envelope);

    assertThat(second.status()).isEqualTo("DUPLICATE");
    assertThat(receiptIn(second.body())).isNotEmpty().isEqualTo(receiptIn(first));
    await().atMost(Town.patience()).until(() -> town.centre.effects("same-1") == 1);
  }

  @Test
  void otherContentUnderAUsedIdIsAConflict() throws Exception {
    LightCourt court = town.light("court-shinan");
    court.post(Town.referral("used-1", 7002));

    LightCourt.Answer answer = court.post(Town.referral("used-1", 7003));

    assertThat(answer.status()).isEqualTo("REJECTED");
    assertThat(answer.body()).contains("MESSAGE_ID_CONFLICT");
  }

  @Test
  void theSameCaseUnderANewIdIsAnsweredAsARepeat() throws Exception {
    LightCourt court = town.light("court-shinan");
    court.post(Town.referral("case-once", 7004));
    LightCourt.Answer again = court.post(Town.referral("case-twice", 7004));

    assertThat(again.acknowledged()).isTrue();
    await()
        .atMost(Town.patience())
        .until(() -> town.shinan.kindsOf(caseIn(again.body())).contains("rejection"));
    assertThat(town.centre.effects("case-twice")).isZero();
  }

  @Test
  void aWrongCaseNumberIsAnsweredAtOnceWithItsPathInTwoLanguages() throws Exception {
    String envelope = Town.referral("wrong-1", 1).replace("鲁0202民初1号", "鲁0205民初1号");

    LightCourt.Answer answer = town.light("court-shinan").post(envelope);

    assertThat(answer.status()).isEqualTo("REJECTED");
    assertThat(answer.body()).contains("/caseReference/caseNumber", "textZh>", "remedyEn>");
  }

  @Test
  void aRejectedIdIsFreeForTheCorrectedMessage() throws Exception {
    LightCourt court = town.light("court-shinan");
    court.post(Town.referral("mended-1", 2).replace("鲁0202民初2号", "鲁0205民初2号"));

    assertThat(court.post(Town.referral("mended-1", 7005)).status()).isEqualTo("ACCEPTED");
  }

  @Test
  void aCourtThatMustSignIsHeardOnlyWithItsSignature() throws Exception {
    SampleReferrals.Sample signed = sampleOf("court-jimo");
    assertThat(town.jimo.submit(signed.request()).getStatus().value()).isEqualTo("ACCEPTED");

    LightCourt.Answer unsigned = town.light("court-jimo").post(Town.referral("unsigned-1", 7006));

    assertThat(unsigned.acknowledged()).isFalse();
    assertThat(unsigned.body()).contains("SIGNATURE_INVALID");
  }

  @Test
  void nobodyWithoutACertificateIsHeard() {
    java.net.http.HttpClient stranger =
        java.net.http.HttpClient.newBuilder().sslContext(trustingOnly()).build();

    assertThatThrownBy(
            () ->
                stranger.send(
                    java.net.http.HttpRequest.newBuilder(town.soap()).build(),
                    java.net.http.HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
  }

  private static SSLContext trustingOnly() {
    try {
      java.security.KeyStore trust =
          java.security.KeyStore.getInstance(
              town.authority.trustStore().toFile(), "changeit".toCharArray());
      javax.net.ssl.TrustManagerFactory managers =
          javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
      managers.init(trust);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anotherCourtsCaseDoesNotExistForAStranger() throws Exception {
    Acknowledgement answer = submit("submit-referral.xml");

    HubRest.Answer seen = town.rest("court-jimo").get("cases/" + answer.getHubCaseId());

    assertThat(seen.status()).isEqualTo(404);
  }

  @Test
  void aCourtMayAskWhereItsCaseStands() throws Exception {
    SampleReferrals.Sample sample = sample("submit-referral.xml");
    town.shinan.submit(sample.request());
    GetReferralStatus question = new GetReferralStatus();
    question.setCaseNumber(sample.caseNumber());

    ReferralStatus status = town.shinan.status(question);

    assertThat(status.getCaseNumber()).isEqualTo(sample.caseNumber());
  }

  @Test
  void theApiDescribesItself() throws Exception {
    JsonNode description = JSON.readTree(town.rest("court-shinan").get("openapi.json").body());

    assertThat(description.path("openapi").asString()).startsWith("3.");
    assertThat(description.path("paths").propertyNames())
        .contains("/api/v1/messages", "/api/v1/cases/{caseId}");
  }

  private static Acknowledgement submit(String file) throws Exception {
    return town.shinan.submit(sample(file).request());
  }

  /** A fresh case of court-shinan made from a sample. */
  private static SampleReferrals.Sample sample(String file) {
    number += number % 4 == 3 ? 2 : 1;
    return town.samples.sample(Path.of("mappings/court-soap/samples", file), number);
  }

  private static SampleReferrals.Sample sampleOf(String court) {
    SampleReferrals.Sample sample =
        town.samples.sample(Path.of("mappings/court-soap/samples/submit-referral.xml"), 8000);
    assertThat(sample.court()).isEqualTo(court);
    return sample;
  }

  private static JsonNode story(String partner, String hubCase)
      throws IOException, InterruptedException {
    return JSON.readTree(town.rest(partner).get("cases/" + hubCase).body());
  }

  private static String receiptIn(String body) {
    return body.replaceAll("(?s).*receipt>([^<]+)<.*", "$1");
  }

  private static String caseIn(String body) {
    return body.replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
  }
}
