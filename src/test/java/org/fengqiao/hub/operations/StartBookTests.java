package org.fengqiao.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deploy is told from a restart by what lies on the disk. */
class StartBookTests {

  @Test
  void theSameFilesAreTheSameAndAChangedOrMovedOneIsNot(@TempDir Path top) throws IOException {
    Files.createDirectories(top.resolve("a"));
    Files.writeString(top.resolve("a/sheet.xsl"), "one");
    String before = StartBook.digest(top);
    assertThat(StartBook.digest(top)).isEqualTo(before).hasSize(64);

    Files.writeString(top.resolve("a/sheet.xsl"), "two");
    assertThat(StartBook.digest(top)).isNotEqualTo(before);

    Files.writeString(top.resolve("a/sheet.xsl"), "one");
    Files.move(top.resolve("a/sheet.xsl"), top.resolve("sheet.xsl"));
    assertThat(StartBook.digest(top)).isNotEqualTo(before);
  }
}
