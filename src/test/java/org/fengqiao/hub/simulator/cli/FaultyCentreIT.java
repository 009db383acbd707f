package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The centre misbehaves in every way a partner can; nothing is lost and nothing takes effect twice.
 */
class FaultyCentreIT {

  private static Town town;
  private static int sequence = 5000;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws InterruptedException {
    town = new Town(folder, CentreScript.silent());
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @AfterEach
  void mendCentre() {
    town.centre.behave(Misbehaviour.NONE);
  }

  @Test
  void aCentreThatIsDownGetsEverythingOnceItIsBack() throws Exception {
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    List<String> ids = refer(12);

    town.centre.behave(Misbehaviour.NONE);

    eachArrivesOnce(ids);
  }

  @Test
  void aCentreThatIsSlowGetsEverythingOnce() throws Exception {
    town.centre.behave(Misbehaviour.slow(Duration.ofMillis(800)));

    eachArrivesOnce(refer(12));
  }

  @Test
  void aCentreThatAnswers500GetsEverythingOnceItIsMended() throws Exception {
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.ERROR));
    List<String> ids = refer(12);

    town.centre.behave(Misbehaviour.NONE);

    eachArrivesOnce(ids);
  }

  @Test
  void aCentreWhoseWebhookIsSetWronglyGetsEverythingOnceItIsMended() throws Exception {
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.LOST));
    List<String> ids = refer(12);
    await()
        .atMost(Town.patience())
        .until(
            () ->
                town.ledger().count("select count(*) from delivery where last_error like '%404%'")
                    > 0);

    town.centre.behave(Misbehaviour.NONE);

    eachArrivesOnce(ids);
    assertThat(town.ledger().count("select count(*) from delivery where state = 'FAILED'"))
        .isZero();
  }

  @Test
  void aCentreThatCutsTheLineAfterItStoredTheMessageHasEachEffectOnce() throws Exception {
    town.centre.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    List<String> ids = refer(12);
    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(town.centre.messages()).containsAll(ids));

    town.centre.behave(Misbehaviour.NONE);

    eachIsDelivered(ids);
    eachArrivesOnce(ids);
  }

  private static List<String> refer(int count) throws IOException, InterruptedException {
    LightCourt court = town.light("court-shinan");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "f-" + ++sequence;
      assertThat(court.post(Town.referral(id, sequence)).acknowledged()).isTrue();
      ids.add(id);
    }
    return ids;
  }

  private static void eachArrivesOnce(List<String> ids) {
    await()
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(town.centre.messages()).containsAll(ids));
    assertThat(ids).allSatisfy(id -> assertThat(town.centre.effects(id)).isEqualTo(1));
  }

  private static void eachIsDelivered(List<String> ids) {
    await()
        .atMost(Town.patience())
        .untilAsserted(
            () -> assertThat(town.centre.duplicates()).isGreaterThanOrEqualTo(ids.size()));
  }
}
