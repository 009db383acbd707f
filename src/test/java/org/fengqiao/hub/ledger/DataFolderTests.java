package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder, one hub. */
class DataFolderTests {

  @TempDir private Path data;

  @Test
  void aSecondHubOnTheSameFolderIsToldWhichAndWhatToDo() throws IOException {
    try (DataFolder first = DataFolder.claim(data)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> DataFolder.claim(data.resolve("../" + data.getFileName())))
          .isInstanceOf(DataFolderInUse.class)
          .hasMessageContaining(data.toAbsolutePath().toString())
          .hasMessageContaining("HUB_DATA")
          .hasMessageContaining("请先停止该枢纽");
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
