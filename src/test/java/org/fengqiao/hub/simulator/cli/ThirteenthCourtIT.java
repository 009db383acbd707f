package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.partner.ReadmeExample;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** One more court of a known kind is one file: the README's example, in a copy, on real sockets. */
class ThirteenthCourtIT {

  private static final String COURT = "court-qingdao-railway";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void theFileOfTheReadmeIsEnoughToReferACaseAndToGetTheOutcome() throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder.resolve("hub/pki"), "changeit");
    authority.enrol(List.of(COURT));
    CourtWire unused = new CourtWire(URI.create("https://localhost:1/"), false, false);
    try (SimulatedCourt railway =
            SimulatedCourt.open(authority.identity(COURT), 0, folder.resolve(COURT), unused);
        Town town = town(railway)) {
      LightCourt.Answer answer =
          town.light(COURT).post(Town.referral("railway-1", 12).replace("鲁0202", "鲁7102"));

      assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
      String hubCase = answer.body().replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
      await()
          .atMost(Town.patience())
          .untilAsserted(
              () ->
                  assertThat(railway.kindsOf(hubCase))
                      .contains("referral-response", "mediation-outcome"));
    }
  }

  private Town town(SimulatedCourt railway) throws Exception {
    Path routes = folder.resolve("routes");
    FileSystemUtils.copyRecursively(Path.of("routes"), routes);
    ReadmeExample.of(Path.of("README.md")).into(routes.resolve("partners"));
    return new Town(
        folder,
        CentreScript.always(CentreScript.Ending.AGREED, Duration.ofMillis(200)),
        new Town.Setup(
            List.of("--hub.routes=" + routes),
            Map.of("COURT_QINGDAO_RAILWAY_ENDPOINT", railway.endpoint().toString())));
  }
}
