package org.fengqiao.hub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.hub.console.ReplaySteps.Step;
import org.fengqiao.hub.ledger.replays.ReplayJob;
import org.fengqiao.hub.ledger.replays.ReplayPlan;
import org.junit.jupiter.api.Test;

/** The steps people watch are those the replay takes. */
class ReplayStepsTests {

  @Test
  void oneThenTenThenAHundredThenTheRest() {
    assertThat(ReplaySteps.of(job(true, 489, 0, 11)))
        .extracting(Step::size, Step::ended, Step::tone)
        .containsExactly(
            tuple(1L, 1L, "good"),
            tuple(10L, 10L, "good"),
            tuple(100L, 0L, "warn"),
            tuple(389L, 0L, "idle"));
  }

  @Test
  void aFewNeedFewSteps() {
    assertThat(ReplaySteps.of(job(true, 4, 1, 0))).extracting(Step::size).containsExactly(1L, 4L);
  }

  @Test
  void withoutACanaryThereIsOneStep() {
    assertThat(ReplaySteps.of(job(false, 500, 0, 0))).extracting(Step::size).containsExactly(500L);
  }

  private static ReplayJob job(boolean canary, long pending, long released, long done) {
    Instant now = Instant.parse("2026-11-29T04:00:00Z");
    return new ReplayJob(
        new UUID(0, 1),
        ReplayJob.State.RUNNING,
        "",
        null,
        new ReplayPlan(ReplayPlan.Mode.CURRENT, canary, 600, 5, null, false),
        "operator",
        "x",
        null,
        null,
        now,
        now,
        new ReplayJob.Counts(pending, released, done, 0, 0));
  }
}
