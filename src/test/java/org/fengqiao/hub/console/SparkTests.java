package org.fengqiao.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small columns say when something happened. */
class SparkTests {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:30Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void theMinuteThatGoesOnIsTheLastColumnAndOlderOnesFallOff() {
    Spark spark =
        Spark.of(
            Map.of(
                Instant.parse("2026-11-23T02:00:00Z"), 4L,
                Instant.parse("2026-11-23T01:58:00Z"), 2L,
                Instant.parse("2026-11-23T01:57:00Z"), 9L),
            NOW,
            MINUTE,
            3);

    assertThat(spark.counts()).containsExactly(2, 0, 4);
    assertThat(spark.sum()).isEqualTo(6);
    assertThat(spark.path()).isEqualTo("M0 20h2v-10h-2zM4 20h2v-20h-2z");
  }

  @Test
  void oneMessageIsSeenBesideThousands() {
    Spark spark = new Spark(1, 5000);

    assertThat(spark.path()).startsWith("M0 20h2v-2h-2z");
  }

  @Test
  void nothingIsNoColumnAtAll() {
    assertThat(Spark.of(Map.of(), NOW, MINUTE, 60).path()).isEmpty();
  }
}
