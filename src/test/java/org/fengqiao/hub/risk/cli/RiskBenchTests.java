package org.fengqiao.hub.risk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskBenchTests {

  @TempDir Path data;

  @Test
  void theMeasurementNeedsNothingOfTheHubButScreeningAndALedger() throws IOException {
    try (BenchContext context = new BenchContext(data)) {
      RiskFigures figures = new RiskBench(context).measure(20, 3);

      assertThat(figures.screened()).isEqualTo(3);
      assertThat(figures.features()).isGreaterThan(20);
    }
  }
}
