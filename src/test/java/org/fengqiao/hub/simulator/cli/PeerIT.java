package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.JointDocuments;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.SimulatedPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Joint mediation end to end: two centres, the hub between them, AMQP 1.0 to the peer's broker. */
class PeerIT {

  private static final String QINGDAO = "centre-qingdao";
  private static final String SHANGHAI = "centre-shanghai";

  private static Town town;
  private static SimulatedPeer peer;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws InterruptedException {
    town = new Town(folder, CentreScript.silent());
    peer = town.peer();
  }

  @AfterAll
  static void closeTown() {
    peer.close();
    town.close();
  }

  @Test
  void anInvitationIsAcceptedTwoSessionsAreHeldAndTheLeadConcludes() throws Exception {
    String file = invited("a-1", "J-A");
    peer.send("a-2", JointDocuments.answer("a-2", "J-A", true));
    awaitAtCentre(file, "joint-answer");

    centre("a-3", JointDocuments.session("a-3", "J-A", 1, QINGDAO));
    await().atMost(Town.patience()).until(() -> peer.effects("a-3") == 1);
    peer.send("a-4", JointDocuments.session("a-4", "J-A", 2, SHANGHAI));
    awaitAtCentre(file, "joint-session");
    centre("a-5", JointDocuments.result("a-5", "J-A", SHANGHAI));

    await().atMost(Town.patience()).until(() -> peer.effects("a-5") == 1);
    assertThat(peer.kindsOf(file))
        .containsExactly("joint-invitation", "joint-session", "joint-result");
    assertThat(town.centre.kindsOf(file)).containsExactly("joint-answer", "joint-session");
  }

  @Test
  void thePeerFetchesTheMaterialAnInvitationNamesAndWhoTakesNoPartDoesNot() throws Exception {
    byte[] pdf = "%PDF-1.4\n% 身份核对表\n".getBytes(UTF_8);
    String digest = Digests.of(pdf);
    HubRest.Answer stored =
        town.rest(QINGDAO).upload(digest, "application/pdf", BodyPublishers.ofByteArray(pdf));
    assertThat(stored.accepted()).as(stored.body()).isTrue();
    String named =
        """
        "materials": [{"materialId": "M1", "kind": "EVIDENCE", "title": "身份核对表",
          "fileName": "核对表.pdf", "mediaType": "application/pdf", "size": %d,
          "digestAlgorithm": "SHA-256", "digest": "%s"}], "consents\"\
        """
            .formatted(pdf.length, digest);
    String invitation =
        new String(JointDocuments.invitation("m-1", "J-M", QINGDAO, SHANGHAI), UTF_8)
            .replace("\"consents\"", named);

    centre("m-1", invitation.getBytes(UTF_8));
    await().atMost(Town.patience()).until(() -> peer.effects("m-1") == 1);

    assertThat(new String(peer.document("m-1").orElseThrow(), UTF_8)).contains(digest);
    try (InputStream fetched = town.rest(SHANGHAI).download(digest)) {
      assertThat(fetched).hasBinaryContent(pdf);
    }
    assertThatThrownBy(() -> town.rest("arbitration-qingdao").download(digest))
        .hasMessageContaining("404");
  }

  @Test
  void aPeerThatSendsTwiceHasOneEffectAndOneInAnotherCharsetIsToldSo() throws Exception {
    peer.behave(Misbehaviour.of(Misbehaviour.Mode.TWICE));
    peer.send("h-1", JointDocuments.invitation("h-1", "J-H", SHANGHAI, QINGDAO));
    await().atMost(Town.patience()).until(() -> peer.answerTo("h-1").isPresent());
    peer.behave(Misbehaviour.of(Misbehaviour.Mode.CHARSET));
    peer.send("h-2", JointDocuments.invitation("h-2", "J-H2", SHANGHAI, QINGDAO));
    await().atMost(Town.patience()).until(() -> peer.answerTo("h-2").isPresent());
    peer.behave(Misbehaviour.ahead(Duration.ofDays(3)));
    peer.send("h-3", JointDocuments.invitation("h-3", "J-H3", SHANGHAI, QINGDAO));
    await().atMost(Town.patience()).until(() -> peer.answerTo("h-3").isPresent());
    peer.behave(Misbehaviour.NONE);

    await().atMost(Town.patience()).until(() -> town.centre.effects("h-1") == 1);
    assertThat(peer.answerTo("h-2").orElseThrow()).contains("TEXT_ILLEGAL", "U+FFFD");
    assertThat(peer.answerTo("h-3").orElseThrow()).contains("TIME_IN_FUTURE");
  }

  @Test
  void afterADeclineNothingIsHeldTogether() throws Exception {
    String file = invited("b-1", "J-B");
    peer.send("b-2", JointDocuments.answer("b-2", "J-B", false));
    awaitAtCentre(file, "joint-answer");

    centre("b-3", JointDocuments.session("b-3", "J-B", 1, QINGDAO));

    awaitAtCentre(file, "rejection");
    assertThat(atCentre(file)).contains("OUT_OF_STATE", "DECLINED");
    assertThat(peer.effects("b-3")).isZero();
  }

  @Test
  void withoutAPersonsConsentNothingLeaves() throws Exception {
    byte[] silent =
        new String(JointDocuments.invitation("c-1", "J-C", QINGDAO, SHANGHAI), UTF_8)
            .replace("\"partyId\": \"P1\", \"recipient\"", "\"partyId\": \"P2\", \"recipient\"")
            .getBytes(UTF_8);

    HubRest.Answer answer = town.rest(QINGDAO).send("c-1", "application/json", silent);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("PROVISION_CONSENT_MISSING");
    assertThat(peer.effects("c-1")).isZero();
  }

  @Test
  void aMessageWhoseLineWasCutAfterItWasStoredHasOneEffect() throws Exception {
    peer.cutNext();

    invited("d-1", "J-D");

    await().atMost(Town.patience()).until(() -> peer.duplicates() > 0);
    assertThat(peer.effects("d-1")).isEqualTo(1);
  }

  @Test
  void theOtherCentreMayLead() throws Exception {
    peer.send("e-1", JointDocuments.invitation("e-1", "J-E", SHANGHAI, QINGDAO));
    await().atMost(Town.patience()).until(() -> peer.answerTo("e-1").isPresent());
    String file =
        JsonMapper.shared()
            .readTree(peer.answerTo("e-1").orElseThrow())
            .path("hubCaseId")
            .asString();
    awaitAtCentre(file, "joint-invitation");

    centre("e-2", JointDocuments.answer("e-2", "J-E", true));
    await().atMost(Town.patience()).until(() -> peer.effects("e-2") == 1);
    centre("e-3", JointDocuments.result("e-3", "J-E", SHANGHAI));

    awaitAtCentre(file, "rejection");
    assertThat(atCentre(file)).contains("OUT_OF_STATE", "JOINED");
  }

  @Test
  void aPeerThatClaimsAnotherLeadIsAnsweredOnItsOwnBroker() throws Exception {
    peer.send("f-1", JointDocuments.invitation("f-1", "J-F", QINGDAO, SHANGHAI));

    await().atMost(Town.patience()).until(() -> peer.answerTo("f-1").isPresent());
    assertThat(peer.answerTo("f-1").orElseThrow()).contains("ROLE_UNFIT");
  }

  @Test
  void aBrokerThatWasDownGetsWhatWaitedForIt() throws Exception {
    peer.down(true);
    try {
      centre("g-1", JointDocuments.invitation("g-1", "J-G", QINGDAO, SHANGHAI));
    } finally {
      peer.down(false);
    }

    await().atMost(Town.patience()).until(() -> peer.effects("g-1") == 1);
    peer.send("g-2", JointDocuments.answer("g-2", "J-G", true));
    await().atMost(Town.patience()).until(() -> peer.answerTo("g-2").isPresent());
  }

  /** The hub's file of an invitation that reached the peer. */
  private static String invited(String id, String number) throws Exception {
    HubRest.Answer answer = centre(id, JointDocuments.invitation(id, number, QINGDAO, SHANGHAI));
    await().atMost(Town.patience()).until(() -> peer.effects(id) == 1);
    return JsonMapper.shared().readTree(answer.body()).path("hubCaseId").asString();
  }

  private static HubRest.Answer centre(String id, byte[] document) throws Exception {
    HubRest.Answer answer = town.rest(QINGDAO).send(id, "application/json", document);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer;
  }

  private static void awaitAtCentre(String file, String kind) {
    await().atMost(Town.patience()).until(() -> town.centre.kindsOf(file).contains(kind));
  }

  private static String atCentre(String file) {
    List<String> ids = town.centre.orderOf(file);
    return new String(town.centre.document(ids.get(ids.size() - 1)).orElseThrow(), UTF_8);
  }
}
