package org.fengqiao.hub.ledger;

import java.nio.file.Path;

/** Another hub works in this data folder; two would end each other's database. */
final class DataFolderInUse extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient Path folder;

  DataFolderInUse(Path folder) {
    super("the data folder is in use: " + folder);
    this.folder = folder;
  }

  /** The folder, absolute. */
  Path folder() {
    return folder;
  }
}
