package org.fengqiao.hub.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A file a README shows in full: what a reader would copy is what the tests run. Its path stands in
 * a comment on the first line of the block, or on the line before it.
 *
 * @param file where it belongs in the project
 * @param content as a reader would copy it
 */
public record ReadmeExample(Path file, String content) {

  private static final int BEFORE = 1;
  private static final int WITHIN = 2;
  private static final int CONTENT = 3;
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:`([\\w./-]+)`\n\n)?```\\w+\n(?:# ([\\w-]+/\\S+)\n)?(.*?)```\n", Pattern.DOTALL);

  /** All such files of a README. */
  public static List<ReadmeExample> of(Path readme) throws IOException {
    List<ReadmeExample> shown =
        BLOCK
            .matcher(Files.readString(readme))
            .results()
            .filter(block -> block.group(BEFORE) != null || block.group(WITHIN) != null)
            .map(ReadmeExample::of)
            .toList();
    if (shown.isEmpty()) {
      throw new IllegalStateException(readme + " shows no file");
    }
    return shown;
  }

  private static ReadmeExample of(MatchResult block) {
    String path = block.group(BEFORE) == null ? block.group(WITHIN) : block.group(BEFORE);
    return new ReadmeExample(Path.of(path), block.group(CONTENT));
  }

  /** Puts it where it belongs in a copy of the project. */
  public void into(Path project) throws IOException {
    Path place = project.resolve(file);
    Files.createDirectories(place.resolveSibling(""));
    Files.writeString(place, content);
  }
}
