package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * WS-Security at the door of the running hub: what a forger tries leaves no trace in the ledger.
 */
class SignedCourtIT {

  private static Town town;
  private static Identity jimo;
  private static SoapLine line;
  private static Path folder;
  private static int number = 300;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path place)
      throws InterruptedException {
    folder = place;
    town = new Town(place, CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(100)));
    jimo = town.authority.identity("court-jimo");
    line = new SoapLine(jimo, town.soap());
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @Test
  void aSignedReferralIsTakenInEitherSoapVersion() throws Exception {
    for (boolean soap12 : new boolean[] {false, true}) {
      String id = "signed-" + soap12;
      String envelope = SignedEnvelope.by(jimo, referral(id, soap12)).text();

      assertThat(line.post(envelope).body()).contains("status>ACCEPTED");
      assertThat(town.ledger().holds(id)).isTrue();
      await().atMost(Town.patience()).until(() -> town.centre.effects(id) == 1);
    }
  }

  @Test
  void theHubSignsBodyAndTimestampOfItsAnswerWithItsOwnKeyInEitherSoapVersion() throws Exception {
    for (boolean soap12 : new boolean[] {false, true}) {
      String envelope = SignedEnvelope.by(jimo, referral("answered-" + soap12, soap12)).text();

      SignedAnswer answer = SignedAnswer.verified(line.post(envelope).body(), jimo);

      assertThat(answer.signer()).isEqualTo(town.authority.hubCertificate());
      assertThat(answer.signedElements()).contains("Body", "Timestamp");
    }
  }

  @Test
  void aRefusalIsSignedToo() throws Exception {
    String envelope =
        SignedEnvelope.by(jimo, referral("late", false), Instant.now().minusSeconds(900)).text();

    SignedAnswer answer = SignedAnswer.verified(line.post(envelope).body(), jimo);

    assertThat(answer.signer()).isEqualTo(town.authority.hubCertificate());
    assertThat(answer.signedElements()).contains("Body");
  }

  @Test
  void aCourtsOwnClientTakesTheHubsSignedAnswerInSoap12() throws Exception {
    SampleReferrals.Sample sample =
        town.samples.sample(Path.of("mappings/court-soap/samples/submit-referral.xml"), 9000);
    try (SimulatedCourt court =
        SimulatedCourt.open(
            jimo, 0, folder.resolve("soap12"), new CourtWire(town.soap(), true, true))) {
      assertThat(court.submit(sample.request()).getStatus().value()).isEqualTo("ACCEPTED");
    }
  }

  @Test
  void aCourtThatDemandsSignaturesTakesWhatTheHubBringsAttachmentsIncluded() throws Exception {
    SampleReferrals.Sample sample =
        town.samples.sample(Path.of("mappings/court-soap/samples/submit-referral.xml"), 9004);
    String hubCase = town.jimo.submit(sample.request()).getHubCaseId();

    await()
        .atMost(Town.patience())
        .untilAsserted(
            () ->
                assertThat(town.jimo.kindsOf(hubCase))
                    .containsExactly("referral-response", "progress-notice", "mediation-outcome"));
  }

  @Test
  void anUnsignedMessageIsRefused() throws Exception {
    refused(referral("unsigned", false));
    refused(referral("unsigned-12", true));
  }

  @Test
  void aSignedBodyMovedIntoAHeaderIsRefused() throws Exception {
    SignedEnvelope signed = SignedEnvelope.by(jimo, referral("wrapped-1", false));
    Element forged = signed.forgedBody("wrapped-1", "forged-1");
    Element wrapper = signed.create("wrapper");
    Element body = signed.body();
    signed.envelope().replaceChild(forged, body);
    wrapper.appendChild(body);
    signed.soapHeader().appendChild(wrapper);

    refused(signed.text());
  }

  @Test
  void aSignedBodyMovedIntoTheSecurityHeaderIsRefused() throws Exception {
    SignedEnvelope signed = SignedEnvelope.by(jimo, referral("wrapped-2", false));
    Element forged = signed.forgedBody("wrapped-2", "forged-2");
    Element body = signed.body();
    signed.envelope().replaceChild(forged, body);
    signed.header().appendChild(body);

    refused(signed.text());
  }

  @Test
  void aSecondBodyBesideTheSignedOneIsRefused() throws Exception {
    for (boolean forgedFirst : new boolean[] {true, false}) {
      SignedEnvelope signed = SignedEnvelope.by(jimo, referral("twice", false));
      Element forged = signed.forgedBody("twice", "forged-3");
      signed.envelope().insertBefore(forged, forgedFirst ? signed.body() : null);

      refused(signed.text());
    }
  }

  @Test
  void aForgedBodyThatTakesTheSignedOnesIdIsRefused() throws Exception {
    SignedEnvelope signed = SignedEnvelope.by(jimo, referral("same-id", false));
    Element forged = signed.forgedBody("same-id", "forged-4");
    Element body = signed.body();
    forged.setAttributeNS(
        SignedEnvelope.WSU, "wsu:Id", body.getAttributeNS(SignedEnvelope.WSU, "Id"));
    signed.envelope().replaceChild(forged, body);
    signed.soapHeader().appendChild(signed.create("wrapper")).appendChild(body);

    refused(signed.text());
  }

  @Test
  void aSignedBodyInsideAForgedBodyIsRefused() throws Exception {
    SignedEnvelope signed = SignedEnvelope.by(jimo, referral("inside", false));
    Element forged = signed.forgedBody("inside", "forged-5");
    Element body = signed.body();
    signed.envelope().replaceChild(forged, body);
    forged.appendChild(body);

    refused(signed.text());
  }

  @Test
  void aFreshTimestampPutBesideTheSignedOldOneIsRefused() throws Exception {
    SignedEnvelope signed =
        SignedEnvelope.by(jimo, referral("old", false), Instant.now().minusSeconds(900));
    Element old = (Element) signed.header().getElementsByTagNameNS(SignedEnvelope.WSU, "*").item(0);
    Element fresh =
        (Element)
            SignedEnvelope.by(jimo, referral("old", false))
                .header()
                .getElementsByTagNameNS(SignedEnvelope.WSU, "Timestamp")
                .item(0)
                .cloneNode(true);
    Element adopted = (Element) signed.envelope().getOwnerDocument().importNode(fresh, true);
    adopted.setAttributeNS(SignedEnvelope.WSU, "wsu:Id", "TS-2");
    old.getParentNode().replaceChild(adopted, old);
    signed.soapHeader().appendChild(signed.create("wrapper")).appendChild(old);

    refused(signed.text());
  }

  @Test
  void aStaleTimestampAndOneOfTomorrowAreRefused() throws Exception {
    for (int seconds : new int[] {-301, 3600}) {
      Instant at = Instant.now().plusSeconds(seconds);
      refused(SignedEnvelope.by(jimo, referral("clock" + seconds, false), at).text());
    }
  }

  @Test
  void aReplayedMessageIsRefusedWhereAFreshlySignedRepeatGetsItsReceipt() throws Exception {
    String once = SignedEnvelope.by(jimo, referral("replayed", false)).text();
    assertThat(line.post(once).body()).contains("status>ACCEPTED");

    refused(once);

    String again =
        once.replaceAll("(?s)<s:Header.*</s:Header>", "").replaceAll(" wsu:Id=\"[^\"]*\"", "");
    assertThat(line.post(SignedEnvelope.by(jimo, again).text()).body())
        .contains("status>DUPLICATE");
  }

  @Test
  void aMessageSignedByAnotherPartnerIsRefused() throws Exception {
    Identity other = town.authority.identity("court-shinan");

    refused(SignedEnvelope.by(other, referral("others-key", false)).text());
  }

  @Test
  void aSignatureThatLeavesOutBodyOrTimestampIsRefused() throws Exception {
    for (String only : List.of("Timestamp", "Body")) {
      refused(
          SignedEnvelope.by(jimo, referral("only-" + only, false), Instant.now(), List.of(only))
              .text());
    }
  }

  @Test
  void aSignedBodyThatWasChangedIsRefused() throws Exception {
    refused(
        SignedEnvelope.by(jimo, referral("changed", false)).text().replace("changed", "altered"));
  }

  private static void refused(String envelope) throws Exception {
    long before = town.ledger().rows();

    HttpResponse<String> answer = line.post(envelope);

    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 500);
    assertThat(answer.body())
        .contains(":Fault", "SIGNATURE_INVALID", "textZh>", "textEn>", "remedyZh>", "remedyEn>");
    assertThat(town.ledger().rows()).isEqualTo(before);
  }

  private static String referral(String messageId, boolean soap12) {
    String envelope = Town.referral(messageId, ++number).replace("鲁0202", "鲁0215");
    return soap12 ? envelope.replace(SoapLine.SOAP_11, SoapLine.SOAP_12) : envelope;
  }
}
