package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.simulator.CentreReply;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.court.Acknowledgement;
import org.fengqiao.hub.simulator.court.Material;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The centre works from its two queues at the hub's broker; its webhook is closed throughout. */
class QueueCentreIT implements CentreCarries {

  private static final String TO_CENTRE = "partner.centre-qingdao.in";
  private static final String FROM_CENTRE = "partner.centre-qingdao.out";

  private static Town town;
  private static SimulatedInstitution bank;
  private static CentreStory story;
  private static AlertEars ears;
  private static int brokerPort;
  private static int number = 20;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    brokerPort = Town.freePort();
    int bankPort = Town.freePort();
    ears = new AlertEars();
    List<String> settings = new ArrayList<>(ears.settings());
    settings.add("--hub.broker.partners=true");
    settings.add("--hub.broker.partner-port=" + brokerPort);
    settings.add(Desk.setting());
    town =
        new Town(
            folder,
            CentreStory.script(referral -> CentreScript.Ending.AGREED),
            new Town.Setup(
                settings,
                Map.of(
                    "CENTRE_QINGDAO_CHANNEL",
                    "jms-out",
                    "CENTRE_QINGDAO_INBOUND",
                    "jms",
                    "INSTITUTION_EXAMPLE_BANK_ENDPOINT",
                    "https://localhost:" + bankPort + "/api/v1")));
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    town.centre.useQueues(town.authority.identity("centre-qingdao"), brokerPort);
    bank =
        SimulatedInstitution.open(
            town.authority.identity("institution-example-bank"), bankPort, folder.resolve("bank"));
    story = new CentreStory(town, QueueCentreIT::byQueue, bank, ears).play();
  }

  private static String byQueue(String id, byte[] document) throws Exception {
    try (BrokerLine centre = line("centre-qingdao")) {
      centre.send(FROM_CENTRE, id, new String(document, StandardCharsets.UTF_8), null);
    }
    await().atMost(Town.patience()).until(() -> town.centre.answerTo(id).isPresent());
    return town.centre.wordsTo(id).orElseThrow();
  }

  @Override
  public CentreStory story() {
    return story;
  }

  @AfterAll
  static void closeTown() {
    town.close();
    bank.close();
    story.close();
    ears.close();
  }

  @Test
  void aReferralReachesTheCentreByQueueAndItsOutcomeComesBackToTheCourt() throws Exception {
    Acknowledgement answer = submit("submit-referral.xml");

    String hubCase = answer.getHubCaseId();
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(town.shinan.kindsOf(hubCase))
                    .containsExactly("referral-response", "progress-notice", "mediation-outcome"));
    assertThat(town.centre.effects(answer.getMessageId())).isEqualTo(1);
    assertThat(story(hubCase).path("state").asString()).isEqualTo("CONCLUDED");
  }

  @Test
  void eachMessageOfTheCentreIsAnsweredOnItsQueueWithTheSignedReceipt() throws Exception {
    Acknowledgement answer = submit("submit-referral.xml");
    String reply = CentreReply.idOf("court-shinan", answer.getMessageId(), CentreReply.OUTCOME);

    await().atMost(Town.patience()).until(() -> town.centre.answerTo(reply).isPresent());

    JsonNode words = JsonMapper.shared().readTree(town.centre.wordsTo(reply).orElseThrow());
    assertThat(words.path("status").asString()).isEqualTo("ACCEPTED");
    assertThat(
            new ReceiptCheck(town.authority.hubCertificate())
                .holds(words.path("receipt").asString(), reply))
        .isTrue();
  }

  @Test
  void theCentreFetchesTheMaterialsAQueuedReferralNamesBitForBit() throws Exception {
    SampleReferrals.Sample sample = sample("card-debt-with-attachments.xml");
    Acknowledgement answer = town.shinan.submit(sample.request());

    await().atMost(Town.patience()).until(() -> town.centre.effects(answer.getMessageId()) == 1);

    List<Material> sent = sample.request().getReferral().getMaterial();
    assertThat(sent).isNotEmpty();
    for (Material material : sent) {
      assertThat(town.centre.attachment(material.getDigest()).orElseThrow())
          .hasDigest("SHA-256", material.getDigest());
    }
  }

  @Test
  void whatCannotBeReadIsRefusedOnTheCentresQueueAndNotWritten() throws Exception {
    try (BrokerLine centre = line("centre-qingdao")) {
      centre.send(FROM_CENTRE, "unreadable-1", "<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>", null);
    }

    await().atMost(Town.patience()).until(() -> town.centre.answerTo("unreadable-1").isPresent());
    assertThat(town.centre.wordsTo("unreadable-1").orElseThrow())
        .contains("HOSTILE", "titleZh", "remedyEn");
    assertThat(town.ledger().holds("unreadable-1")).isFalse();
  }

  @Test
  void aMessageWithoutADocumentIsRefusedToo() throws Exception {
    try (BrokerLine centre = line("centre-qingdao")) {
      centre.send(FROM_CENTRE, "empty-1", null, null);
    }

    await().atMost(Town.patience()).until(() -> town.centre.answerTo("empty-1").isPresent());
    assertThat(town.centre.wordsTo("empty-1").orElseThrow()).contains("MALFORMED");
  }

  @Test
  void whatIsLargerThanAgreedIsRefusedOnTheQueueAndWhatIsFarLargerAtTheBrokersDoor()
      throws Exception {
    try (BrokerLine centre = line("centre-qingdao")) {
      centre.send(FROM_CENTRE, "large-1", " ".repeat(2 * 1024 * 1024 + 1), null);
      assertThatThrownBy(
              () -> centre.send(FROM_CENTRE, "huge-1", " ".repeat(60 * 1024 * 1024), null))
          .isInstanceOf(JMSException.class)
          .hasMessageContaining("larger than the limit");
    }

    await().atMost(Town.patience()).until(() -> town.centre.answerTo("large-1").isPresent());
    assertThat(town.centre.wordsTo("large-1").orElseThrow()).contains("TOO_LARGE", "2 MB");
    assertThat(town.centre.answerTo("huge-1")).isEmpty();
  }

  @Test
  void anotherPartnersCertificateMayNeitherReadNorWriteTheCentresQueues() throws Exception {
    try (BrokerLine court = line("court-shinan")) {
      assertThatThrownBy(() -> court.receive(TO_CENTRE)).isInstanceOf(JMSSecurityException.class);
      assertThatThrownBy(() -> court.receive(FROM_CENTRE)).isInstanceOf(JMSSecurityException.class);
      assertThatThrownBy(() -> court.send(TO_CENTRE, "forged-1", "{}", null))
          .isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> court.send(FROM_CENTRE, "forged-2", "{}", null))
          .isInstanceOf(JMSException.class);
    }
  }

  @Test
  void theCentreMayNotMakeTheHubAnswerIntoAnotherPartnersQueue() throws Exception {
    try (BrokerLine centre = line("centre-qingdao");
        BrokerLine court = line("court-jimo")) {
      centre.send(FROM_CENTRE, "redirect-1", "{}", "partner.court-jimo.in");

      await().atMost(Town.patience()).until(() -> town.centre.answerTo("redirect-1").isPresent());
      assertThat(court.receive("partner.court-jimo.in")).isNull();
    }
  }

  private static BrokerLine line(String partner) throws JMSException {
    return new BrokerLine(town.authority.identity(partner), brokerPort);
  }

  private static Acknowledgement submit(String file) throws Exception {
    return town.shinan.submit(sample(file).request());
  }

  private static SampleReferrals.Sample sample(String file) {
    number += number % 4 == 3 ? 2 : 1;
    return town.samples.sample(Path.of("mappings/court-soap/samples", file), number);
  }

  private static JsonNode story(String hubCase) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(town.rest("court-shinan").get("cases/" + hubCase).body());
  }
}
