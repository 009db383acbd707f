package org.fengqiao.hub.intake;

import java.nio.file.Path;
import org.fengqiao.hub.ledger.AttachmentPlace.Store;

/** The ledger's attachments lie in another store than this hub's. */
final class AttachmentsElsewhere extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient Store agreed;
  private final transient Path own;

  AttachmentsElsewhere(Store agreed, Path own) {
    super(
        "the attachments of this ledger lie in %s of %s, not in %s"
            .formatted(agreed.folder(), agreed.node(), own));
    this.agreed = agreed;
    this.own = own;
  }

  Store agreed() {
    return agreed;
  }

  Path own() {
    return own;
  }
}
