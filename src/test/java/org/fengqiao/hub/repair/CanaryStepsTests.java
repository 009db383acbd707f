package org.fengqiao.hub.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.hub.ledger.replays.ReplayJob.Counts;
import org.junit.jupiter.api.Test;

/** A replay begins with one, and goes on only when those before it have ended. */
class CanaryStepsTests {

  private static int room(long released, long ended) {
    return CanarySteps.room(true, new Counts(1000, released, ended, 0, 0), 500);
  }

  @Test
  void oneThenTenThenAHundredThenTheRest() {
    assertThat(room(0, 0)).isEqualTo(1);
    assertThat(room(0, 1)).isEqualTo(10);
    assertThat(room(0, 11)).isEqualTo(100);
    assertThat(room(0, 111)).isEqualTo(500);
  }

  @Test
  void noStepBeginsBeforeTheOneBeforeItHasEnded() {
    assertThat(room(1, 0)).isZero();
    assertThat(room(3, 8)).isZero();
    assertThat(room(1, 110)).isZero();
  }

  @Test
  void aStepThatItsRateCutShortIsFilledUp() {
    assertThat(room(2, 3)).isEqualTo(6);
  }

  @Test
  void withoutCanaryAllMayGoAtOnce() {
    assertThat(CanarySteps.room(false, new Counts(1000, 0, 0, 0, 0), 500)).isEqualTo(500);
  }
}
