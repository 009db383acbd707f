package org.fengqiao.hub.evidence;

/** There are no such bytes in the store. */
public final class AttachmentMissing extends RuntimeException {

  AttachmentMissing(String digest) {
    super("no attachment " + (digest.length() == 64 ? digest : "of that digest"));
  }
}
