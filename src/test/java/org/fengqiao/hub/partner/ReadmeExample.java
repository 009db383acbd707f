package org.fengqiao.hub.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A partner file a README shows in full: what a reader would copy is what the tests run. */
public record ReadmeExample(String fileName, String content) {

  private static final Pattern BLOCK =
      Pattern.compile("```yaml\n# routes/partners/(\\S+\\.yaml)\n(.*?)```", Pattern.DOTALL);

  /** All such files of a README. */
  public static List<ReadmeExample> of(Path readme) throws IOException {
    List<ReadmeExample> shown =
        BLOCK
            .matcher(Files.readString(readme))
            .results()
            .map(block -> new ReadmeExample(block.group(1), block.group(2)))
            .toList();
    if (shown.isEmpty()) {
      throw new IllegalStateException(readme + " shows no partner file");
    }
    return shown;
  }

  /** Puts it among other partner files. */
  public void into(Path partners) throws IOException {
    Files.writeString(partners.resolve(fileName), content);
  }
}
