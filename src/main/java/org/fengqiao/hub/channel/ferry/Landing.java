package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A place on one side of the gap where files lie. A file is whole when {@code <name>.ok} lies
 * beside it; nothing else is looked at.
 */
interface Landing {

  /** The mark of a whole file. */
  String OK = ".ok";

  /** The names of the whole files, sorted; a mark that lost its file is taken away. */
  List<String> whole() throws IOException;

  /**
   * Copies a file to the hub's own disk.
   *
   * @return false, and no copy, when it is larger than the limit
   */
  boolean fetch(String name, Path copy, long limit) throws IOException;

  /** Puts a file, its mark last; putting the same name again changes nothing. */
  void put(String name, Path content) throws IOException;

  /** Takes a file away, its mark last. */
  void remove(String name) throws IOException;
}
