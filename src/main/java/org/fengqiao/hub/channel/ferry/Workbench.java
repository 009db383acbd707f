package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where files lie on the hub's own disk while they are worked on. Nothing here is needed again
 * after a crash: what counts is in the ledger or still where the partner put it.
 */
@Component
class Workbench {

  private final Path folder;

  Workbench(@Value("${hub.data:data}") Path data) {
    this.folder = data.resolve("ferry-work");
  }

  /** A place for a copy; what lay there before is overwritten. */
  Path place(String partner, String name) throws IOException {
    Path own = folder.resolve(partner);
    Files.createDirectories(own);
    return own.resolve(name);
  }

  /** A new file with this content. */
  Path file(String partner, byte[] content) throws IOException {
    Path file = Files.createTempFile(Files.createDirectories(folder.resolve(partner)), "w", "");
    Files.write(file, content);
    return file;
  }
}
