package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the demo takes for granted when nothing is said. */
class DemoSettingsTests {

  @Test
  void theDataFolderIsFoundFromAnywhere() {
    assertThat(DemoSettings.parse(new String[0]).data())
        .isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(DemoSettings.parse(new String[] {"--data=elsewhere"}).data()).isAbsolute();
  }
}
