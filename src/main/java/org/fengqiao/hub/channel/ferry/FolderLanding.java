package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A watched folder of this machine, such as the ferry's own mounts. */
final class FolderLanding implements Landing {

  private final Path folder;

  FolderLanding(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<String> whole() throws IOException {
    Files.createDirectories(folder);
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path mark : files.filter(it -> it.toString().endsWith(OK)).sorted().toList()) {
        String marked = String.valueOf(mark.getFileName());
        String name = marked.substring(0, marked.length() - OK.length());
        if (Files.isRegularFile(folder.resolve(name))) {
          names.add(name);
        } else {
          Files.deleteIfExists(mark);
        }
      }
    }
    return names;
  }

  @Override
  public boolean fetch(String name, Path copy, long limit) throws IOException {
    Path file = folder.resolve(name);
    if (Files.size(file) > limit) {
      return false;
    }
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  @Override
  public void put(String name, Path content) throws IOException {
    Files.createDirectories(folder);
    place(folder.resolve(name), content);
    Path mark = Files.createTempFile("mark", OK);
    place(folder.resolve(name + OK), mark);
    Files.deleteIfExists(mark);
  }

  private void place(Path target, Path content) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Path part = target.resolveSibling(target.getFileName() + ".tmp");
    Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
    force(part, StandardOpenOption.WRITE);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  @Override
  public void remove(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    Files.deleteIfExists(folder.resolve(name + OK));
  }
}
