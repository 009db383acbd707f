package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One data folder, one hub. */
class DataFolderTests {

  @TempDir private Path data;

  @Test
  void aSecondHubOnTheSameFolderIsToldWhichAndWhatToDo() throws IOException {
    try (DataFolder first = DataFolder.claim(data)) {
      assertThat(first).isNotNull();
      DataFolderInUse refused =
          catchThrowableOfType(
              DataFolderInUse.class,
              () -> DataFolder.claim(data.resolve("../" + data.getFileName())));
      FailureAnalysis advice = new DataFolderAdvice().analyze(refused, refused);
      assertThat(advice.getDescription()).contains(data.toAbsolutePath().toString());
      assertThat(advice.getAction()).contains("HUB_DATA", "请先停止该枢纽");
    }
  }

  @Test
  void aFolderGivenBackCanBeTakenAgain() throws IOException {
    DataFolder.claim(data).close();
    try (DataFolder second = DataFolder.claim(data)) {
      assertThat(second).isNotNull();
    }
  }
}
