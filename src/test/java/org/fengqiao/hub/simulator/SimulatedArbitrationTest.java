package org.fengqiao.hub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fengqiao.hub.simulator.ArbitrationScript.Ending;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commission as the hub meets it; a stub takes the hub's part and answers to call-backs. */
class SimulatedArbitrationTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/arbitration");
  private static final String CASE = "0d5c3c1e-7f0a-4c53-9a4e-0f2b8f6f5a01";
  private static final String APPLY = "cq-req-0001";
  private static final Duration STEP = Duration.ofMillis(20);

  @TempDir Path folder;
  private DemoAuthority authority;
  private HubStub hub;

  @BeforeEach
  void open() throws IOException {
    authority = DemoAuthority.in(folder.resolve("pki"), "changeit");
    hub = HubStub.open(authority.identity("hub"));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void anAcceptedApplicationEndsInAStatementThatIsToBeSignedFor() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.STATEMENT)) {
      hand(commission, "k-1", application());

      awaitDecisions("A10", "A20", "A30");
      assertThat(hub.callbacks().get(2)).contains("青仲调字", "\"replyTo\":\"" + APPLY + "\"");
      assertThat(hub.materials()).hasSize(1);
    }
  }

  @Test
  void whenBothHaveSignedForItItIsEffective() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.STATEMENT)) {
      hand(commission, "k-1", application());
      awaitDecisions("A10", "A20", "A30");

      hand(commission, "k-2", supplement("both-signed-for-the-statement"));

      awaitDecisions("A10", "A20", "A30", "A31");
      assertThat(hub.callbacks().get(3)).contains("\"effectTime\"");
    }
  }

  @Test
  void regretBeforeSigningLeadsToAnAward() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.STATEMENT)) {
      hand(commission, "k-1", application());
      awaitDecisions("A10", "A20", "A30");

      hand(commission, "k-2", supplement("regret-before-signing-for-it"));

      awaitDecisions("A10", "A20", "A30", "A32");
      assertThat(hub.callbacks().get(3)).contains("青仲裁字", "\"effectTime\"");
    }
  }

  @Test
  void anApplicationCanBeRefusedWithItsReason() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.REFUSED)) {
      hand(commission, "k-1", application());

      awaitDecisions("A11");
      assertThat(hub.callbacks().get(0)).contains("\"reason\"");
    }
  }

  @Test
  void aSupplementItAskedForLetsItGoOn() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.SUPPLEMENT)) {
      hand(commission, "k-1", application());
      awaitDecisions("A12");

      hand(commission, "k-2", supplement("power-of-attorney-brought-later"));

      awaitDecisions("A12", "A10", "A20", "A30");
    }
  }

  @Test
  void anAwardCanBeSetAside() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.SET_ASIDE)) {
      hand(commission, "k-1", application());

      awaitDecisions("A10", "A20", "A32", "A50");
    }
  }

  @Test
  void aWithdrawalEndsWhatWasStillToCome() throws Exception {
    try (SimulatedArbitration commission =
        opened(new ArbitrationScript(Duration.ofSeconds(2), Ending.STATEMENT))) {
      hand(commission, "k-1", application());
      hand(commission, "k-2", supplement("withdrawn-by-the-applicant"));

      awaitDecisions("A40");
    }
  }

  @Test
  void theSameDeliveryTwiceHasOneEffect() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.SILENT)) {
      hand(commission, "k-1", application());

      assertThat(client(commission).send("k-1", "application/json", application()).body())
          .contains("DUPLICATE");
      assertThat(commission.effects(APPLY)).isEqualTo(1);
      assertThat(commission.kindsOf(CASE)).containsExactly("MEDIATION_AWARD_APPLY");
    }
  }

  @Test
  void aDocumentThatBreaksItsSchemaIsRefused() throws Exception {
    String broken = new String(application(), StandardCharsets.UTF_8).replace("45000.00", "45,000");
    try (SimulatedArbitration commission = commission(Ending.STATEMENT)) {
      HubRest.Answer answer =
          client(commission)
              .send("k-1", "application/json", broken.getBytes(StandardCharsets.UTF_8));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("/data/settlement/payItems/0/amount");
      assertThat(commission.effects(APPLY)).isZero();
    }
  }

  @Test
  void aConnectionCutAfterTheEffectIsARepeatLater() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.SILENT)) {
      commission.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
      assertThatThrownBy(() -> hand(commission, "k-1", application()))
          .isInstanceOf(IOException.class);

      commission.behave(Misbehaviour.NONE);
      hand(commission, "k-1", application());

      assertThat(commission.effects(APPLY)).isEqualTo(1);
      assertThat(commission.duplicates()).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void anOutageOfTheHubIsOvercomeWithTheSameDocuments() throws Exception {
    hub.fail(true);
    try (SimulatedArbitration commission = commission(Ending.REFUSED)) {
      hand(commission, "k-1", application());
      await().atMost(Duration.ofSeconds(30)).until(() -> hub.refused().size() > 1);
      hub.fail(false);

      awaitDecisions("A11");
      assertThat(hub.refused()).allMatch(hub.callbacks().get(0)::equals);
    }
  }

  @Test
  void aCallBackCanBeMadeTwice() throws Exception {
    try (SimulatedArbitration commission = commission(Ending.REFUSED)) {
      commission.callBackTwice(true);
      hand(commission, "k-1", application());

      await().atMost(Duration.ofSeconds(30)).until(() -> commission.callbacksRecognised() == 1);
      assertThat(hub.callbacks()).hasSize(1);
    }
  }

  @Test
  void unfinishedWorkGoesOnAfterARestart() throws Exception {
    hub.fail(true);
    try (SimulatedArbitration commission = commission(Ending.STATEMENT)) {
      hand(commission, "k-1", application());
    }
    hub.fail(false);
    try (SimulatedArbitration again = commission(Ending.STATEMENT)) {
      awaitDecisions("A10", "A20", "A30");
      // the one under way when the commission stopped may have arrived; then it is a repeat now
      assertThat(again.answerTo(ArbitrationStep.idOf(CASE, APPLY, ArbitrationStep.ACCEPTED)))
          .hasValueSatisfying(status -> assertThat(status).isIn(200, 202));
    }
  }

  private void awaitDecisions(String... codes) {
    await().atMost(Duration.ofSeconds(30)).until(() -> hub.callbacks().size() >= codes.length);
    List<String> callbacks = hub.callbacks();
    assertThat(callbacks).hasSize(codes.length);
    for (int i = 0; i < codes.length; i++) {
      assertThat(callbacks.get(i)).contains("\"code\":\"" + codes[i] + "\"");
    }
  }

  private SimulatedArbitration commission(Ending ending) {
    return opened(new ArbitrationScript(STEP, ending));
  }

  private SimulatedArbitration opened(ArbitrationScript script) {
    return SimulatedArbitration.open(
        authority.identity("arbitration-qingdao"),
        0,
        folder.resolve("commission"),
        hub.api(),
        script);
  }

  private HubRest client(SimulatedArbitration commission) {
    return new HubRest(authority.identity("hub"), URI.create(commission.endpoint() + "/"));
  }

  private void hand(SimulatedArbitration commission, String key, byte[] document) throws Exception {
    HubRest.Answer answer = client(commission).send(key, "application/json", document);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
  }

  private static byte[] application() throws IOException {
    return Files.readAllBytes(
        GOLDEN.resolve("confirmation-request/instalments-under-an-arbitration-clause.out.json"));
  }

  private static byte[] supplement(String point) throws IOException {
    return Files.readAllBytes(GOLDEN.resolve("confirmation-supplement/" + point + ".out.json"));
  }
}
