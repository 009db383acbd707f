package org.fengqiao.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.partner.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a delivery waits after it failed. */
class BackOffTests {

  private static final Partner.Retry STEADY =
      new Partner.Retry(Duration.ofSeconds(1), 2, Duration.ofMinutes(5), 0, Duration.ofHours(72));

  @ParameterizedTest(name = "after {0} earlier failures: {1}")
  @CsvSource({"0, PT1S", "1, PT2S", "5, PT32S", "9, PT5M", "400, PT5M"})
  void theWaitDoublesUpToItsLimit(int failures, Duration wait) {
    assertThat(new BackOff(new Random(1)).after(STEADY, failures)).isEqualTo(wait);
  }

  @Test
  void thePartnersOwnRetryAfterLengthensTheWaitUpToItsLimitAndNeverShortensIt() {
    Duration wait = Duration.ofSeconds(8);

    assertThat(Schedule.atLeast(wait, asking(30), STEADY)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Schedule.atLeast(wait, asking(86_400), STEADY)).isEqualTo(Duration.ofMinutes(5));
    assertThat(Schedule.atLeast(wait, asking(0), STEADY)).isEqualTo(wait);
    assertThat(Schedule.atLeast(wait, new IllegalStateException(), STEADY)).isEqualTo(wait);
  }

  private static PartnerUnavailable asking(long seconds) {
    return new PartnerUnavailable("busy", null, Duration.ofSeconds(seconds));
  }

  @Test
  void jitterSpreadsTheWaitWithinItsShare() {
    Partner.Retry jittered =
        new Partner.Retry(
            Duration.ofSeconds(10), 2, Duration.ofMinutes(5), 0.2, Duration.ofHours(72));
    BackOff backOff = new BackOff(new Random(7));

    assertThat(java.util.stream.Stream.generate(() -> backOff.after(jittered, 0)).limit(100))
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12)))
        .doesNotHaveDuplicates();
  }
}
