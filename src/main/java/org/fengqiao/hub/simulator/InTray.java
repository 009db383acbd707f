package org.fengqiao.hub.simulator;

import org.fengqiao.hub.canonical.Rejected;
import org.jspecify.annotations.Nullable;

/** Where a partner judges and keeps what reaches it. */
interface InTray {

  /**
   * Takes a document; returns once it is on disk.
   *
   * @param key the delivery's stable id, or nothing: then the document's own
   * @throws UnreadableDocument when it is not of the form agreed
   * @throws Rejected when it does not follow the schema
   */
  Journal.Taken take(@Nullable String key, byte[] document);
}
