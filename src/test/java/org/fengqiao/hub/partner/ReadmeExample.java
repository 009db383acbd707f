package org.fengqiao.hub.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The partner file a README shows in full: what a reader would copy is what the tests run. */
public record ReadmeExample(String fileName, String content) {

  private static final Pattern BLOCK =
      Pattern.compile("```yaml\n# routes/partners/(\\S+\\.yaml)\n(.*?)```", Pattern.DOTALL);

  /** The first such file of a README. */
  public static ReadmeExample of(Path readme) throws IOException {
    var block = BLOCK.matcher(Files.readString(readme));
    if (!block.find()) {
      throw new IllegalStateException(readme + " shows no partner file");
    }
    return new ReadmeExample(block.group(1), block.group(2));
  }

  /** Puts it among other partner files. */
  public void into(Path partners) throws IOException {
    Files.writeString(partners.resolve(fileName), content);
  }
}
